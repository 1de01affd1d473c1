import type { EditPart, Edits, ParagraphEdit } from "../narrative/edits/edit";
import { isRecord, type KeptFormat } from "../tables/kept-content";
import { changePart, loadPart } from "./workbook-part";

/** What the user made of the narrative's paragraphs: content, so it travels with the workbook. */
export const EDITS: KeptFormat<Edits> = {
  namespace: "urn:budget-disclosure-assistant:paragraphs",
  root: "paragraphs",
  version: 1,
  upgrades: {},
  called: "改写的段落",
  empty: {},
  print: (edits) => edits,
  read: (value) => (isEdits(value) ? value : null),
};

/** Reads the paragraphs that the user worded or left out; empty when nothing is kept. Errors as `loadPart`. */
export const loadEdits = () => loadPart(EDITS);

/** Changes them, as the workbook keeps them now. Result and errors as `changePart`. */
export const changeEdits = (change: (edits: Edits) => Edits) => changePart(EDITS, change);

function isEdits(value: unknown): value is Edits {
  return isRecord(value) && Object.values(value).every(isEdit);
}

function isEdit(value: unknown): value is ParagraphEdit {
  if (!isRecord(value) || typeof value.basis !== "string") return false;
  return value.parts === null || (Array.isArray(value.parts) && value.parts.every(isEditPart));
}

function isEditPart(value: unknown): value is EditPart {
  if (typeof value === "string") return true;
  return isRecord(value) && typeof value.key === "string" && typeof value.text === "string";
}
