import type { OfficialTable } from "../subjects/official-subjects";
import { SUBJECT_TABLE } from "../tables/kept-subjects";
import { loadPart, removePart, savePart } from "./workbook-part";

/** Reads the official table of subjects that the workbook keeps; null when it keeps none. Errors as `loadPart`. */
export const loadSubjectTable = () => loadPart(SUBJECT_TABLE);

/** Keeps an official table in the workbook, in place of the one before. Result and errors as `savePart`. */
export const saveSubjectTable = (table: OfficialTable) => savePart(SUBJECT_TABLE, table);

/** Takes the official table out of the workbook; nothing is left of it. Two round trips. Throws OfficeExtension.Error. */
export const removeSubjectTable = () => removePart(SUBJECT_TABLE);
