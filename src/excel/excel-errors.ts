/** A failure in the user's words: what did not happen, why, and what helps. */
export interface Problem {
  /** What did not happen: "没有转到单元格". */
  readonly title: string;
  readonly why: string;
  readonly next: string;
  /** For whoever is asked for help: Excel's own code and words. */
  readonly detail: string;
  /** The user is editing a cell; it is enough to wait. */
  readonly editing: boolean;
}

/** A failure whose reason we know better than Excel does. */
export class ExcelProblem extends Error {
  override readonly name = "ExcelProblem";
  constructor(
    readonly why: string,
    readonly next: string
  ) {
    super(why);
  }
}

const EDITING = "InvalidOperationInCellEditMode";

/** Excel's error codes (Office.js documentation, "Troubleshoot error handling") → why, and what to do. */
const REASONS: Readonly<Record<string, readonly [why: string, next: string]>> = {
  [EDITING]: ["正在编辑单元格，Excel 这时不允许读写。", "请按 Enter 确认或按 Esc 放弃，再试一次。"],
  AccessDenied: ["工作表或工作簿受保护，不能改动。", "请在“审阅”中撤销工作表保护，再试一次。"],
  ItemNotFound: ["找不到要用的工作表或单元格，可能已改名或删除。", "请点“重新检查”，再试一次。"],
  ItemAlreadyExists: ["工作簿中已有同名的工作表。", "请先给原来的工作表改名，再试一次。"],
  InvalidReference: ["要用的单元格已不存在。", "请点“重新检查”，再试一次。"],
  InvalidSelection: ["当前窗口是另一个工作簿。", "请先点一下本工作簿，再试一次。"],
  ResponsePayloadSizeLimitExceeded: [
    "工作簿的内容超过 Excel 一次能交出的大小。",
    "请删去与预算公开无关的工作表，或另存一份只含公开表的工作簿，再试一次。",
  ],
  RequestPayloadSizeLimitExceeded: [
    "一次要写入的内容超过 Excel 的限度。",
    "请先改正一部分，再试一次。",
  ],
  ApiNotFound: ["这个版本的 Excel 没有所需的功能。", "请更新 Excel，或在网页版 Excel 中打开。"],
  NotImplemented: ["这个版本的 Excel 没有所需的功能。", "请更新 Excel，或在网页版 Excel 中打开。"],
  UnsupportedOperation: ["Excel 在这里不支持这个操作。", "请更新 Excel，或在网页版 Excel 中打开。"],
};

/** An error without a code of Excel's is a mistake of this program. */
const OURS: readonly [string, string] = [
  "程序出错，没有做完。",
  "请点“复制详情”，发给技术支持人员。其他功能可以照常使用。",
];

const UNKNOWN: readonly [string, string] = [
  "Excel 没有完成这个操作，原因不明。",
  "请再试一次。仍然如此，请点“复制详情”，发给技术支持人员。",
];

/**
 * Says in Chinese what an error of Office.js, or any other, means for the user.
 * @param title what did not happen, "没有转到单元格"
 */
export function explainError(error: unknown, title: string): Problem {
  if (error instanceof ExcelProblem)
    return { title, why: error.why, next: error.next, detail: error.message, editing: false };
  const code = codeOf(error);
  const [why, next] = code === "" ? OURS : (REASONS[code] ?? UNKNOWN);
  return { title, why, next, detail: detailOf(error), editing: isEditing(error) };
}

/** Whether Excel refused because the user is editing a cell. */
export function isEditing(error: unknown): boolean {
  return codeOf(error) === EDITING;
}

/** Excel's own code of an error; "" for one that is not Excel's. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error ? (error as Error & { code?: unknown }).code : undefined;
  return typeof code === "string" ? code : "";
}

function detailOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { debugInfo } = error as Error & {
    debugInfo?: { errorLocation?: string; statement?: string };
  };
  return [
    `${codeOf(error) || error.name}: ${error.message}`,
    debugInfo?.errorLocation,
    debugInfo?.statement,
  ]
    .filter(Boolean)
    .join("\n");
}
