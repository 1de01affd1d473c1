import {
  SEVERITIES,
  SEVERITY_TITLES,
  countOf,
  explainedCount,
  type CheckedFile,
} from "../documents/checked-file";
import { alignColumns } from "./columns";

/** The counts of several workbooks below each other, for whoever looks at a hundred departments; "" for a single one. */
export function summaryText(checked: readonly CheckedFile[]): string {
  if (checked.length < 2) return "";
  const rows = checked.map(({ file, book, result }) => [
    file,
    book.department ?? "未注明",
    book.year === null ? "未注明" : String(book.year),
    ...SEVERITIES.map((severity) => String(countOf(result, severity))),
    String(SEVERITIES.reduce((sum, severity) => sum + explainedCount(result, severity), 0)),
  ]);
  const titles = [
    "文件",
    "部门",
    "年度",
    ...SEVERITIES.map((severity) => SEVERITY_TITLES[severity]),
    "其中已说明",
  ];
  const lines = alignColumns([titles, ...rows], [3, 4, 5, 6, 7]);
  return ["", `共 ${String(checked.length)} 个文件`, ...lines.map((line) => `  ${line}`), ""].join(
    "\n"
  );
}
