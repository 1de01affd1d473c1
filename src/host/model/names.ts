/** Defined names. */
import {
  addName,
  definition,
  deleteName,
  isOfWorkbook,
  namedRange,
  namesOf,
  setNameComment,
  setNameFormula,
  showName,
  type DefinedName,
} from "../book/defined-names";
import type { RangeRef } from "../book/range-ref";
import type { SheetRef } from "../book/sheet-ref";
import type { UniverBook } from "../book/univer-book";
import { invalidArgument } from "../office/host-error";
import type { Handle } from "../office/type-table";
import { collection } from "./collection";
import { asRange, orNull } from "./handles";
import type { ModelEntry } from "./model-session";

const asName = (target: DefinedName) => ({ type: "NamedItem", target });

/** Names of the whole workbook, or of the one sheet that owns the collection. */
function names<Owner>(sheetOf: (owner: Owner) => SheetRef | undefined): ModelEntry<Owner> {
  return collection({
    type: "NamedItemCollection",
    list: (owner: Owner, { book }) => namesOf(book, sheetOf(owner)),
    matches: (name, key) => definition(name).name.toUpperCase() === key.toUpperCase(),
    wrap: asName,
    methods: {
      Add: (owner, [name, reference, comment], { book, write }) =>
        write(() =>
          asName(
            addName(
              book,
              String(name),
              formulaOf(reference as Handle<RangeRef> | string),
              String(comment ?? ""),
              sheetOf(owner)
            )
          )
        ),
    },
  });
}

export const namedItemCollection = names<UniverBook>(() => undefined);
export const worksheetNamedItemCollection = names((sheet: SheetRef) => sheet);

export const namedItem: ModelEntry<DefinedName> = {
  id: (name) => definition(name).name,
  properties: {
    Name: { get: (name) => definition(name).name },
    Formula: {
      get: (name) => `=${definition(name).formulaOrRefString.replace(/^=/, "")}`,
      set: (name, formula, { write }) => write(() => setNameFormula(name, String(formula))),
    },
    Comment: {
      get: (name) => definition(name).comment ?? "",
      set: (name, comment, { write }) => write(() => setNameComment(name, String(comment))),
    },
    Scope: {
      get: (name) => (isOfWorkbook(definition(name).localSheetId) ? "Workbook" : "Worksheet"),
    },
    Visible: {
      get: (name) => !definition(name).hidden,
      set: (name, isShown, { write }) => write(() => showName(name, Boolean(isShown))),
    },
  },
  methods: {
    GetRange: (name) => {
      const range = namedRange(name);
      if (!range) throw invalidArgument("NamedItem.getRange");
      return asRange(range);
    },
    GetRangeOrNullObject: (name) => orNull(namedRange(name), asRange),
    Delete: (name, _args, { write }) => write(() => deleteName(name)),
  },
};

/** "Sheet1!$A$1:$B$2" of a range; the formula itself of a text. */
function formulaOf(reference: Handle<RangeRef> | string): string {
  if (typeof reference === "string") return reference.replace(/^=/, "");
  const { address } = reference.target;
  const bang = address.lastIndexOf("!") + 1;
  return address.slice(0, bang) + address.slice(bang).replace(/[A-Z]+|\d+/g, "$$$&");
}
