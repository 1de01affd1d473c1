import { readSheetRows } from "../files/sheet-rows";
import { standardSubjects } from "../subjects/edition-2026";
import { officialSubjects } from "../subjects/official-subjects";
import { OfficialTableError, readOfficialTable } from "../subjects/official-table";
import type { Subjects } from "../subjects/subjects";
import { extensionOf, readParsed } from "./files";
import { complain, type Inputs } from "./terminal";
import { UnusableError } from "./unusable";

function editionName(path: string): string {
  const file = path.split(/[/\\]/).at(-1) ?? path;
  return file.slice(0, file.length - extensionOf(file).length);
}

/**
 * The official subject table of `--subjects`, null without the option. Rows that could not be used are counted on standard error.
 * @throws UnusableError when the file cannot be read or is no subject table.
 */
export async function loadOfficialSubjects(
  terminal: Inputs,
  path: string | undefined
): Promise<Subjects | null> {
  if (path === undefined) return null;
  const sheets = await readParsed(terminal, path, readSheetRows);
  try {
    const { table, skipped } = readOfficialTable(sheets, editionName(path));
    const [first] = skipped;
    if (first) {
      const sheet = first.sheet === null ? "" : `工作表“${first.sheet}”`;
      complain(
        terminal,
        `${path}：科目表中有 ${String(skipped.length)} 行没有采用，第一处是${sheet}第 ${String(first.row + 1)} 行：${first.reason}`
      );
    }
    return officialSubjects(table);
  } catch (error) {
    if (error instanceof OfficialTableError)
      throw new UnusableError(`${path}：${error.message}`, { cause: error });
    throw error;
  }
}

/** As `loadOfficialSubjects`; the edition that ships without the option. */
export async function loadSubjects(terminal: Inputs, path: string | undefined): Promise<Subjects> {
  return (await loadOfficialSubjects(terminal, path)) ?? standardSubjects;
}
