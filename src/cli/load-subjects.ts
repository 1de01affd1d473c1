import type { CellValue } from "../money/amount";
import { readCsv } from "../files/csv";
import { looksLikeZip } from "../files/file-kind";
import { openWorkbook } from "../files/open-workbook";
import { standardSubjects } from "../subjects/edition-2026";
import { OfficialTableError, readOfficialTable } from "../subjects/official-table";
import type { Subjects } from "../subjects/subjects";
import { extensionOf, readParsed } from "./files";
import { complain, type Terminal } from "./terminal";
import { UnusableError } from "./unusable";

type Rows = readonly (readonly CellValue[])[];

/** A .csv, or the sheets of an .xlsx one below the other. */
async function readRows(bytes: Uint8Array): Promise<Rows> {
  if (!looksLikeZip(bytes)) return readCsv(bytes);
  const grids = await openWorkbook(bytes);
  return grids.flatMap(({ values }) => values);
}

function editionName(path: string): string {
  const file = path.split(/[/\\]/).at(-1) ?? path;
  return file.slice(0, file.length - extensionOf(file).length);
}

/**
 * The official subject table of `--subjects`, the shipped edition without the option. Rows that could not be used are
 * counted on standard error.
 * @throws UnusableError when the file cannot be read or is no subject table.
 */
export async function loadSubjects(
  terminal: Terminal,
  path: string | undefined
): Promise<Subjects> {
  if (path === undefined) return standardSubjects;
  const rows = await readParsed(terminal, path, readRows);
  try {
    const { subjects, skipped } = readOfficialTable(rows, editionName(path));
    const [first] = skipped;
    if (first)
      complain(
        terminal,
        `${path}：科目表中有 ${String(skipped.length)} 行没有采用，第一处是第 ${String(first.row + 1)} 行：${first.reason}`
      );
    return subjects;
  } catch (error) {
    if (error instanceof OfficialTableError)
      throw new UnusableError(`${path}：${error.message}`, { cause: error });
    throw error;
  }
}
