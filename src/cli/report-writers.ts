import { writeHtmlReport } from "../files/report-html";
import { writeXlsxReport } from "../files/report-xlsx";
import type { ReportDocument } from "../files/report";

type ReportWriter = (report: ReportDocument) => Uint8Array | Promise<Uint8Array>;

/** The formats of `--report`, by extension. */
export const REPORT_WRITERS: ReadonlyMap<string, ReportWriter> = new Map<string, ReportWriter>([
  [".html", writeHtmlReport],
  [".xlsx", writeXlsxReport],
  [
    ".docx",
    async (report) => {
      // loaded when asked for: other commands start without it
      const { writeDocxReport } = await import("../files/report-docx");
      return await writeDocxReport(report);
    },
  ],
]);
