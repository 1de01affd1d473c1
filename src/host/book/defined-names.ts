/** The names of a workbook, as Univer keeps them: it moves them with their cells, renames their sheets, and the files carry them. */
import { generateRandomId } from "@univerjs/core";
import {
  IDefinedNamesService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  type IDefinedNamesServiceParam,
} from "@univerjs/engine-formula";
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from "@univerjs/sheets";
import { parseReference } from "../a1";
import { invalidArgument, itemAlreadyExists } from "../office/host-error";
import { RangeRef } from "./range-ref";
import type { SheetRef } from "./sheet-ref";
import type { UniverBook } from "./univer-book";

/** Letters, digits, "_", ".", "\\"; no reference such as A1. */
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;

export interface DefinedName {
  readonly book: UniverBook;
  readonly id: string;
}

function definedNames(book: UniverBook): DefinedName[] {
  return Object.keys(service(book).getDefinedNameMap(book.id) ?? {}).map((id) => ({ book, id }));
}

/** The names of the workbook, or those of one sheet alone. */
export function namesOf(book: UniverBook, sheet?: SheetRef): DefinedName[] {
  return definedNames(book).filter((name) => {
    const { localSheetId } = definition(name);
    return sheet ? localSheetId === sheet.id : isOfWorkbook(localSheetId);
  });
}

/** What Univer keeps of a name. */
export function definition({ book, id }: DefinedName): IDefinedNamesServiceParam {
  const found = service(book).getValueById(book.id, id);
  if (!found) throw invalidArgument("NamedItem", "The name was deleted.");
  return found;
}

/**
 * Adds a name for the whole workbook, or for one sheet.
 * @param formula "Sheet1!$A$1" or any other formula, without "="
 */
export function addName(
  book: UniverBook,
  name: string,
  formula: string,
  comment: string,
  sheet?: SheetRef
): DefinedName {
  if (!NAME.test(name) || parseReference(name)) throw invalidArgument("NamedItemCollection.add");
  const isTaken = namesOf(book, sheet).some(
    (other) => definition(other).name.toUpperCase() === name.toUpperCase()
  );
  if (isTaken) throw itemAlreadyExists("NamedItemCollection.add");
  const id = generateRandomId();
  keep(book, {
    id,
    name,
    formulaOrRefString: formula,
    comment,
    localSheetId: sheet?.id ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
    hidden: false,
  });
  return { book, id };
}

/** @param formula with or without "=" */
export function setNameFormula(name: DefinedName, formula: string): void {
  keep(name.book, { ...definition(name), formulaOrRefString: formula.replace(/^=/, "") });
}
export function setNameComment(name: DefinedName, comment: string): void {
  keep(name.book, { ...definition(name), comment });
}

/** Shows a name in the list of names, or hides it there. */
export function showName(name: DefinedName, isShown: boolean): void {
  keep(name.book, { ...definition(name), hidden: !isShown });
}

export function deleteName(name: DefinedName): void {
  const { id, name: called, formulaOrRefString } = definition(name);
  const { book } = name;
  book.unit.api.syncExecuteCommand(RemoveDefinedNameMutation.id, {
    unitId: book.id,
    id,
    name: called,
    formulaOrRefString,
  });
}

/** The range that a name stands for; null for another formula, or when its cells or its sheet were deleted. */
export function namedRange(name: DefinedName): RangeRef | null {
  const { book } = name;
  const reference = parseReference(definition(name).formulaOrRefString.replace(/^=/, ""));
  if (!reference?.sheetName) return null;
  const sheet = book.sheets().find((one) => one.name === reference.sheetName);
  return sheet ? new RangeRef(sheet, reference.area) : null;
}

export function isOfWorkbook(localSheetId: string | undefined): boolean {
  return localSheetId === undefined || localSheetId === SCOPE_WORKBOOK_VALUE_DEFINED_NAME;
}

/** By its mutation: names that an add-in keeps are no step of the user's undo. */
function keep(book: UniverBook, param: IDefinedNamesServiceParam): void {
  book.unit.api.syncExecuteCommand(SetDefinedNameMutation.id, { unitId: book.id, ...param });
}

function service({ unit }: UniverBook): IDefinedNamesService {
  return unit.univer.__getInjector().get(IDefinedNamesService);
}
