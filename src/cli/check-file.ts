import { runChecks } from "../checks/engine";
import { outdatedRemarks, withRemarks } from "../checks/remarks";
import type { CheckedFile } from "../documents/checked-file";
import { standardSubjects } from "../subjects/edition-2026";
import { quoted } from "../tables/quoted";
import type { Beside } from "./check-inputs";
import { loadWorkbook, noTables } from "./load";
import { complain, type Inputs } from "./terminal";

/**
 * Reads and checks one workbook. The user is told what was taken from it.
 * @throws UnusableError when it cannot be read or has no tables.
 */
export async function checkFile(
  inputs: Inputs,
  file: string,
  { subjects: given, previous, narrative, relations, stated, takesCorrections }: Beside
): Promise<CheckedFile> {
  const loaded = await loadWorkbook(inputs, file, previous, stated, takesCorrections);
  const { book, remarks } = loaded;
  if (book.tables.length === 0) throw noTables(file, book);
  if (loaded.subjects && !given)
    complain(inputs, `${file}：采用工作簿里保存的科目表${quoted(loaded.subjects.edition)}。`);
  const subjects = given ?? loaded.subjects ?? standardSubjects;
  const { edition } = subjects;
  const { findings, coverage } = runChecks({
    book,
    subjects,
    ...(narrative !== null && { narrative }),
    ...(relations && { ownRelations: [relations] }),
  });
  const outdated = outdatedRemarks(findings, remarks, book);
  return {
    file,
    edition,
    book,
    result: { findings: withRemarks(findings, remarks, book), coverage },
    outdated: new Map([...outdated].map(([id, { text }]) => [id, text])),
  };
}
