import type { CellValue } from "../money/amount";
import { officialRows } from "./official-rows";
import type { OfficialSubject, OfficialTable } from "./official-subjects";
import { sameName } from "./same-name";

/** Not a table of subject codes; the message is for the user. */
export class OfficialTableError extends Error {
  override readonly name = "OfficialTableError";
}

/** One sheet of a file, or all of a .csv. */
export interface OfficialSheet {
  /** Null for a file without sheets. */
  readonly sheet: string | null;
  readonly rows: readonly (readonly CellValue[])[];
}

/** A row that gave no subject; `row` is zero-based in its sheet, the reason is for the user. */
export interface SkippedRow {
  readonly sheet: string | null;
  readonly row: number;
  readonly reason: string;
}

/**
 * The official table that a user loaded: the 财政部 book or an export. The header may stand anywhere in a sheet and come again; without one
 * the columns are found by what stands in them; sheets without such columns are left aside. Codes are whole (text or number) or in columns
 * of 类, 款, 项. A code that comes again keeps its first name. Rows that give no subject are listed with the reason. Throws
 * OfficialTableError where no columns of codes and names, or no subjects in them, are found.
 * @param edition its name; a year in it is the table's
 */
export function readOfficialTable(
  sheets: readonly OfficialSheet[],
  edition: string
): { readonly table: OfficialTable; readonly skipped: readonly SkippedRow[] } {
  const read = sheets.flatMap(
    ({ sheet, rows }) =>
      officialRows(rows, [sheet ?? "", edition])?.map((row) => ({ ...row, sheet })) ?? []
  );
  if (read.length === 0) {
    throw new OfficialTableError(
      "没有找到“科目编码”和“科目名称”两列，这份科目表没有载入。请选用含有这两列的官方科目表。"
    );
  }
  const subjects = new Map<string, OfficialSubject>();
  const skipped: SkippedRow[] = [];
  for (const each of read) {
    const { sheet, row } = each;
    if (each.kind === "skipped") {
      skipped.push({ sheet, row, reason: each.reason });
      continue;
    }
    const { branch, code, name } = each;
    const key = `${branch} ${code}`;
    const first = subjects.get(key);
    if (first) skipped.push({ sheet, row, reason: reasonForRepeat(first, name) });
    else subjects.set(key, { branch, code, name });
  }
  if (subjects.size === 0) {
    throw new OfficialTableError(
      "找到了编码和名称两列，但其中没有一行是类、款、项的编码和名称，这份科目表没有载入。请检查是否选对了文件和工作表。"
    );
  }
  return { table: { edition, subjects: [...subjects.values()] }, skipped };
}

function reasonForRepeat(first: OfficialSubject, name: string): string {
  return sameName(first.name, name)
    ? `编码 ${first.code} 和它的名称前面已经有了。`
    : `编码 ${first.code} 前面已是“${first.name}”，这一行的“${name}”没有采用。`;
}
