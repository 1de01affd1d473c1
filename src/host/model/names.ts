/** Defined names: read only. */
import type { UniverBook } from "../book/univer-book";
import { collection } from "./collection";
import type { ModelEntry } from "./model-session";

interface NamedItem {
  name: string;
  formula: string;
  comment: string;
  ofWorkbook: boolean;
}

export const namedItemCollection: ModelEntry<UniverBook> = collection({
  type: "NamedItemCollection",
  list: (book: UniverBook) =>
    book.unit.workbook.getDefinedNames().map((name): NamedItem => ({
      name: name.getName(),
      formula: `=${name.getFormulaOrRefString().replace(/^=/, "")}`,
      comment: name.getComment() ?? "",
      ofWorkbook: name.isWorkbookScope(),
    })),
  matches: ({ name }, key) => name.toUpperCase() === key.toUpperCase(),
  wrap: (target) => ({ type: "NamedItem", target }),
});

export const namedItem: ModelEntry<NamedItem> = {
  id: (item) => item.name,
  properties: {
    Name: { get: (item) => item.name },
    Formula: { get: (item) => item.formula },
    Comment: { get: (item) => item.comment },
    Scope: { get: (item) => (item.ofWorkbook ? "Workbook" : "Worksheet") },
    Visible: { get: () => true },
  },
};
