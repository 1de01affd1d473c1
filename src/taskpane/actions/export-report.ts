import { outdatedRemarks } from "../../checks/remarks";
import { ExcelProblem } from "../../excel/excel-errors";
import type { ReportDocument } from "../../files/report";
import { currentSubjects } from "../../subjects/current-subjects";
import { getState } from "../state/store";
import { attempt } from "./attempt";
import { saveFile } from "./save-file";

const NOT_LOADED = new ExcelProblem(
  "导出的程序没有加载成功，可能是网络不通。",
  "请检查网络，再试一次。"
);

const TYPES = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

const WRITERS: Readonly<
  Record<keyof typeof TYPES, () => Promise<(report: ReportDocument) => Promise<Uint8Array>>>
> = {
  docx: async () => (await import("../../files/report-docx")).writeDocxReport,
  xlsx: async () => (await import("../../files/report-xlsx")).writeXlsxReport,
};

/** Saves the last result as the report that the terminal writes too. Failures are shown to the user, never thrown. */
export function exportReport(format: keyof typeof TYPES): Promise<boolean> {
  return attempt(async () => {
    const { checked, remarks } = getState();
    if (!checked) throw new RangeError("exported before anything was checked");
    const { book, findings, coverage } = checked;
    const [{ checkReport }, write] = await Promise.all([
      import("../../documents/check-report"),
      WRITERS[format](),
    ]).catch(() => {
      throw NOT_LOADED;
    });
    const outdated = outdatedRemarks(findings, remarks, book);
    const subject = `${book.department ?? ""}${book.year === null ? "" : `${String(book.year)}年`}`;
    const report = checkReport([
      {
        file: subject || "本工作簿",
        edition: currentSubjects().edition,
        book,
        result: { findings, coverage },
        outdated: new Map([...outdated].map(([id, { text }]) => [id, text])),
      },
    ]);
    const name = `${subject}预算公开表核验报告.${format}`;
    saveFile(name, TYPES[format], await write(report));
    return `已导出 ${name}`;
  }, "没有导出核验报告");
}
