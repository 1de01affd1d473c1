import type { CellValue } from "../money/amount";
import { unpackShipped } from "./edition-2026";
import { officialRows } from "./official-rows";
import { sameName } from "./same-name";
import type { SubjectEntry, Subjects } from "./subjects";
import { createSubjects } from "./tree";

/** Not a table of subject codes; the message is for the user. */
export class OfficialTableError extends Error {
  override readonly name = "OfficialTableError";
}

/** A row that gave no subject; `row` is zero-based in the rows given, the reason is for the user. */
export interface SkippedRow {
  readonly row: number;
  readonly reason: string;
}

/**
 * The tree of the official table that a user loaded: the 财政部 book or an export, as the rows of a sheet or of a .csv. The
 * header may stand anywhere and come again; without one the columns are found by what stands in them. Codes are whole
 * (text or number) or in columns of 类, 款, 项. All its entries are `official`, of the year in the edition's name; branches
 * that it does not contain come from the edition that ships, with their evidence. A code that comes again keeps its
 * first name. Rows that give no subject are listed with the reason. Throws OfficialTableError where no columns of
 * codes and names, or no subjects in them, are found.
 */
export function readOfficialTable(
  rows: readonly (readonly CellValue[])[],
  edition: string
): { subjects: Subjects; skipped: SkippedRow[] } {
  const read = officialRows(rows, edition);
  if (!read) {
    throw new OfficialTableError(
      "没有找到“科目编码”和“科目名称”两列，这份科目表没有载入。请选用含有这两列的官方科目表。"
    );
  }
  const year = /20\d\d/.exec(edition)?.[0];
  const entries = new Map<string, Omit<SubjectEntry, "level">>();
  const skipped: SkippedRow[] = [];
  for (const each of read) {
    if (each.kind === "skipped") {
      skipped.push({ row: each.row, reason: each.reason });
      continue;
    }
    const { row, branch, code, name } = each;
    const first = entries.get(`${branch} ${code}`);
    if (first) skipped.push({ row, reason: reasonForRepeat(first, name) });
    else {
      entries.set(`${branch} ${code}`, {
        branch,
        code,
        name,
        evidence: "official",
        year: year === undefined ? null : Number(year),
      });
    }
  }
  if (entries.size === 0) {
    throw new OfficialTableError(
      "找到了编码和名称两列，但其中没有一行是类、款、项的编码和名称，这份科目表没有载入。请检查是否选对了文件和工作表。"
    );
  }
  const loaded = [...entries.values()];
  const branches = new Set(loaded.map(({ branch }) => branch));
  const rest = unpackShipped().filter(({ branch }) => !branches.has(branch));
  return { subjects: createSubjects(edition, [...loaded, ...rest]), skipped };
}

function reasonForRepeat(first: Omit<SubjectEntry, "level">, name: string): string {
  return sameName(first.name, name)
    ? `编码 ${first.code} 和它的名称前面已经有了。`
    : `编码 ${first.code} 前面已是“${first.name}”，这一行的“${name}”没有采用。`;
}
