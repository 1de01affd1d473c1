import type { UniverBook } from "../../../src/host/book/univer-book";
import { withoutIds } from "../long-session/laws";

const SEPARATE = /^(marks)$/;

/** All of a workbook that a user, or another program, can find in it: what two equal workbooks have alike. */
export function wholeBook(book: UniverBook): unknown {
  const { addInData, unit } = book;
  const names = unit.workbook.getDefinedNames().map((name) => {
    const [called, refersTo] = [name.getName(), name.getFormulaOrRefString()];
    // Told by the time of their making.
    return called.startsWith("BudgetDisclosure_") ? `hidden ${refersTo}` : `${called} ${refersTo}`;
  });
  return {
    sheets: withoutIds(book.snapshot()),
    order: book.sheets().map(({ name, visibility }) => `${name} ${visibility}`),
    names: names.sort(),
    parts: addInData.parts.map(({ xml }) => xml.replace(/BudgetDisclosure_\w+/g, "a name")).sort(),
    settings: [...addInData.settings].filter(([key]) => !SEPARATE.test(key)).sort(),
  };
}
