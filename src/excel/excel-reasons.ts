/** What the user reads of an error of Excel's: why, and what to do next. */
export type Reason = readonly [why: string, next: string];

const UPDATE = "请更新 Excel，或在网页版 Excel 中打开。";
const CHECK_AGAIN = "请点“重新检查”，再试一次。";
const TRY_AGAIN = "请过一会儿再试一次。";
const REOPEN = "请保存工作簿，关闭后重新打开，再试一次。";
const REPORT = "请再试一次。仍然如此，请点“复制详情”，发给技术支持人员。";

const TOO_OLD: Reason = ["这个版本的 Excel 没有所需的功能。", UPDATE];
const GONE: Reason = ["要用的单元格已不存在。", CHECK_AGAIN];
const OTHER_WORKBOOK: Reason = ["当前窗口是另一个工作簿。", "请先点一下本工作簿，再试一次。"];
const TOO_MUCH: Reason = ["一次要写入的内容超过 Excel 的限度。", "请先改正一部分，再试一次。"];
const TOO_LARGE: Reason = [
  "工作簿的内容超过 Excel 一次能交出的大小。",
  "请删去与预算公开无关的工作表，或另存一份只含公开表的工作簿，再试一次。",
];
const BUSY: Reason = ["Excel 正忙，没有做完。", TRY_AGAIN];
const CONNECTION: Reason = ["与 Excel 的连接断了，可能是网络不通。", "请检查网络，再试一次。"];
const SESSION: Reason = ["与 Excel 的连接已经过期。", REOPEN];
const LINKS: Reason = ["工作簿链接了别的工作簿，Excel 不允许打开或更新链接。", REPORT];
const TABLE: Reason = [
  "这里有表格、数据透视表、查询结果或合并单元格，Excel 不允许这样改。",
  "请在表中直接修改。",
];
const OURS: Reason = [
  "程序出错，没有做完。",
  "请点“复制详情”，发给技术支持人员。其他功能可以照常使用。",
];

/**
 * Excel's error codes: those of the documentation ("Error handling with the application-specific JavaScript APIs"), of `Excel.ErrorCodes`, and
 * those that the library gives itself.
 */
export const REASONS: Readonly<Record<string, Reason>> = {
  AccessDenied: ["工作表或工作簿受保护，不能改动。", "请在“审阅”中撤销工作表保护，再试一次。"],
  ActivityLimitReached: BUSY,
  ApiNotAvailable: TOO_OLD,
  ApiNotFound: TOO_OLD,
  BadPassword: ["密码不对。", "请在“审阅”中用正确的密码撤销保护，再试一次。"],
  Conflict: ["这些内容刚被改过，可能有别人同时在编辑。", CHECK_AGAIN],
  ConnectionFailure: CONNECTION,
  ContentLengthRequired: OURS,
  DirtySupportingFormula: ["公式正在重新计算。", TRY_AGAIN],
  EmptyChartSeries: OURS,
  FilteredRangeConflict: ["这里有筛选，Excel 不允许这样改。", "请在“数据”中清除筛选，再试一次。"],
  FormulaLengthExceedsLimit: ["公式超过 Excel 允许的长度。", "请在表中直接修改。"],
  GeneralException: ["Excel 没有完成这个操作，原因不明。", REPORT],
  InactiveWorkbook: OTHER_WORKBOOK,
  InsertDeleteConflict: TABLE,
  InvalidArgument: ["Excel 不接受这个位置或要写的内容。", REPORT],
  InvalidBinding: GONE,
  InvalidObjectPath: OURS,
  InvalidOperation: [
    "Excel 不允许在这里这样改，可能是数组公式、表格或图表的一部分。",
    "请在表中直接修改。",
  ],
  InvalidOperationInCellEditMode: [
    "正在编辑单元格，Excel 这时不允许读写。",
    "请按 Enter 确认或按 Esc 放弃，再试一次。",
  ],
  InvalidOrTimedOutSession: SESSION,
  InvalidReference: GONE,
  InvalidRequest: OURS,
  InvalidRequestContext: OURS,
  InvalidSelection: OTHER_WORKBOOK,
  ItemAlreadyExists: ["工作簿中已有同名的工作表。", "请先给原来的工作表改名，再试一次。"],
  ItemNotFound: ["找不到要用的工作表或单元格，可能已改名或删除。", CHECK_AGAIN],
  MemoryLimitReached: ["内存不够。", "请关闭其他工作簿和程序，再试一次。"],
  MergedRangeConflict: TABLE,
  NonBlankCellOffSheet: [
    "工作表末尾有内容，不能再插入行或列。",
    "请删去表格之外用不到的行和列，再试一次。",
  ],
  NotImplemented: TOO_OLD,
  OpenWorkbookLinksBlocked: LINKS,
  OperationCellsExceedLimit: TOO_MUCH,
  PivotTableRangeConflict: TABLE,
  PowerQueryRefreshResourceChallenge: LINKS,
  PropertyNotLoaded: OURS,
  RangeExceedsLimit: TOO_LARGE,
  RangeImageExceedsLimit: TOO_LARGE,
  RefreshWorkbookLinksBlocked: LINKS,
  RequestAborted: BUSY,
  RequestPayloadSizeLimitExceeded: TOO_MUCH,
  ResponsePayloadSizeLimitExceeded: TOO_LARGE,
  ServiceNotAvailable: CONNECTION,
  Timeout: BUSY,
  Unauthenticated: ["登录已经过期。", "请重新登录 Office，再试一次。"],
  UnsupportedFeature: ["工作表里有 Excel 不支持这样处理的内容。", "请在表中直接修改。"],
  UnsupportedFillType: OURS,
  UnsupportedOperation: ["Excel 在这里不支持这个操作。", UPDATE],
  UnsupportedSheet: ["这不是普通的工作表，而是图表或宏表。", "请换到有表格的工作表，再试一次。"],
  ValueNotLoaded: OURS,
  WriteNotSupportedWhenModalDialogOpen: [
    "Excel 中打开着一个对话框。",
    "请先关闭对话框，再试一次。",
  ],
};

/** A part of the program that is fetched when it is used, and did not come. */
export const NOT_LOADED: Reason = [
  "这部分程序没有加载成功，可能是网络不通。",
  "请检查网络，再试一次。",
];

/** An error without a code of Excel's is a mistake of this program. */
export const OUR_MISTAKE = OURS;

export const UNKNOWN_REASON: Reason = ["Excel 没有完成这个操作，原因不明。", REPORT];
