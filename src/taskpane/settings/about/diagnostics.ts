import type { Severity } from "../../../checks/finding";
import { markedCells } from "../../../excel/marks";
import { appearance } from "../../appearance";
import type { PaneState } from "../../state/pane-state";
import { CAPABILITIES, isSupportedHere, versionsHere } from "./capabilities";
import { VERSION } from "./version";

/** What Office says of itself; each may be missing in an older one. */
export interface OfficeFacts {
  readonly host?: unknown;
  readonly platform?: unknown;
  readonly version?: unknown;
  readonly displayLanguage?: unknown;
}

const SEVERITIES: readonly (readonly [Severity, string])[] = [
  ["error", "错误"],
  ["warning", "警告"],
  ["rounding", "尾差"],
  ["info", "提示"],
];

/**
 * What whoever helps wants to know, line by line: program, Excel and numbers. Nothing of the workbook's content: no names of files, sheets,
 * departments or persons, no amounts, no texts.
 */
export function diagnostics(
  { checked, preferences, repairs, previous, notice, checkProblem }: PaneState,
  office: OfficeFacts
): string {
  const known = (value: unknown) => (typeof value === "string" && value !== "" ? value : "未知");
  const yes = (is: boolean) => (is ? "是" : "否");
  return [
    `预算公开助手 ${VERSION}`,
    `主程序：${known(office.host)}，${known(office.platform)}，${known(office.version)}，界面语言 ${known(office.displayLanguage)}`,
    `接口：${versionsHere().join("，")}`,
    ...CAPABILITIES.map((one) => `${one.name.trim()}：${isSupportedHere(one) ? "支持" : "不支持"}`),
    `窗格：宽 ${String(window.innerWidth)}，外观 ${appearance()}`,
    `设置：自动复核 ${yes(preferences.live)}，标记 ${yes(preferences.marks)}，尾差 ${yes(preferences.tails)}`,
    ...(checked
      ? [
          `检查：${String(checked.sheetCount)} 张工作表，${String(checked.book.tables.length)} 张表，${String(checked.book.unrecognised.length)} 处没有识别`,
          `结果：${SEVERITIES.map(([severity, word]) => `${word} ${String(checked.findings.filter((one) => one.severity === severity).length)}`).join("，")}`,
          `核验：${String(checked.coverage.filter(({ ran }) => ran > 0).length)} 项已运行，${String(checked.coverage.filter(({ ran }) => ran === 0).length)} 项未运行`,
        ]
      : ["检查：还没有检查过"]),
    `标记 ${String(markedCells())} 个，修复 ${String(repairs.length)} 次，上年工作簿：${previous ? "有" : "没有"}`,
    ...[notice, checkProblem].flatMap((problem) =>
      problem ? [`提示：${codeOf(problem.detail)}`] : []
    ),
  ].join("\n");
}

/** Excel's own code of an error; what follows it may name a sheet. */
function codeOf(detail: string): string {
  return /^[A-Za-z]+(?=:|$)/.exec(detail)?.[0] ?? "其他";
}
