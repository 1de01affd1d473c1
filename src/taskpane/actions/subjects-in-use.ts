import { explainError, isEditing, type Problem } from "../../excel/excel-errors";
import { recalculate } from "../../excel/recalculate";
import { loadSubjectTable } from "../../excel/subject-memory";
import { whenNotEditing } from "../../excel/wait-for-editing";
import { setCurrentSubjects } from "../../subjects/current-subjects";
import { standardSubjects } from "../../subjects/edition-2026";
import { officialSubjects, type OfficialTable } from "../../subjects/official-subjects";
import { dispatch } from "../state/store";

const NONE = "null";

/** The table in use, as text: what is the same need not be built again, nor the workbook calculated. */
let inUse = NONE;

/**
 * Everything goes by this table from now on, the formulas of the workbook too; null: by the edition that ships. Nothing happens where it does
 * already. One round trip. Throws what Excel says against calculating; the table is in use all the same.
 */
export async function goBySubjectTable(table: OfficialTable | null): Promise<void> {
  const text = JSON.stringify(table);
  if (text === inUse) return;
  setCurrentSubjects(table ? officialSubjects(table) : standardSubjects);
  await recalculate();
  // Not before: what was not calculated is, with the next check.
  inUse = text;
}

/**
 * Takes the table that the workbook keeps into use. Three round trips, two where it is in use already.
 * @returns why it could not be read, for the user; what was in use stays so
 * @throws the refusal of Excel while a cell is being edited
 */
export async function readSubjectTable(): Promise<Problem | null> {
  try {
    await goBySubjectTable(await loadSubjectTable());
    return null;
  } catch (error) {
    if (isEditing(error)) throw error;
    return explainError(error, "没有采用工作簿中保存的科目表");
  }
}

/** The same when the pane opens: waits for the end of an editing, and says what is to be said. Never throws. */
export async function openSubjectTable(): Promise<void> {
  const never = () => false;
  const problem = await whenNotEditing(readSubjectTable, () => undefined, never);
  if (problem) dispatch({ type: "noticed", problem });
}
