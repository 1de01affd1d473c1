import type { ReferredRange } from "./formula-references";
import { namesOf, type KeptFormula } from "./kept-formulas";

/** Where the cells of a hidden name stand now, with what they hold if formulas stood in them. */
export interface NamedPlace extends ReferredRange {
  readonly range: Excel.Range;
  readonly isProtected: boolean;
}

/**
 * The cells of all hidden names of formulas, by the name; those whose cells or sheet were deleted are missing. Three round trips: what Excel
 * says of something that does not exist need not be understood.
 */
export async function namedPlaces(
  context: Excel.RequestContext,
  kept: readonly KeptFormula[]
): Promise<ReadonlyMap<string, NamedPlace>> {
  const held = new Set(kept.map(({ name }) => name));
  const items = namesOf(kept).map((name) => ({
    name,
    item: context.workbook.names.getItemOrNullObject(name).load("name"),
  }));
  await context.sync();
  const ranges = items
    .filter(({ item }) => !item.isNullObject)
    .map(({ name, item }) => ({ name, range: item.getRangeOrNullObject() }));
  for (const { name, range } of ranges) {
    range.load("rowIndex,columnIndex,rowCount,columnCount,cellCount");
    if (held.has(name)) range.load("values,formulas");
  }
  await context.sync();
  const found = ranges
    .filter(({ range }) => !range.isNullObject)
    .map(({ name, range }) => ({
      name,
      range,
      sheet: range.worksheet.load("name,protection/protected"),
    }));
  await context.sync();
  return new Map(
    found.map(({ name, range, sheet }) => [
      name,
      {
        range,
        sheet: sheet.name,
        isProtected: sheet.protection.protected,
        row: range.rowIndex,
        column: range.columnIndex,
        rows: range.rowCount,
        columns: range.columnCount,
      },
    ])
  );
}
