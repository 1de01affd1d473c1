import type { Finding } from "../../checks/finding";
import { quoted } from "../../tables/quoted";
import { contains } from "../../tables/grid";
import type { Book } from "../../tables/book";
import { wrongCell } from "../actions/finding-marks";

/** The project of the 绩效目标表 a finding stands in; null in other tables. */
export function projectOf(finding: Finding, { tables }: Book): string | null {
  const cell = wrongCell(finding);
  const table = cell && tables.find(({ area }) => contains(area, cell));
  return table?.performance?.project?.name ?? null;
}

/** What tells a finding from others of the same title: its column, its indicator, or its project; null where nothing does. */
export function subjectOf(finding: Finding, book: Book): string | null {
  const { detail } = finding;
  if ("column" in detail && detail.column !== null) return detail.column;
  const project = projectOf(finding, book);
  if (project === null) return null;
  return "name" in detail ? quoted(detail.name) : project;
}
