/** Objects of the model by the name of their class. */
import type { AreasRef } from "../book/areas-ref";
import type { ChartRef } from "../book/charts";
import type { Comment } from "../book/comments";
import type { ConditionalRule } from "../book/conditional-rules";
import type { XmlPart } from "../book/add-in-data";
import type { RangeRef } from "../book/range-ref";
import type { SheetRef } from "../book/sheet-ref";
import type { UniverBook } from "../book/univer-book";
import type { Handle } from "../office/type-table";

const handle =
  <T>(type: string) =>
  (target: T): Handle<T> => ({ type, target });

export const asSheet = handle<SheetRef>("Worksheet");
export const asRange = handle<RangeRef>("Range");
export const asAreas = handle<AreasRef>("RangeAreas");
export const asChart = handle<ChartRef>("Chart");
export const asComment = handle<Comment>("Comment");
export const asRule = handle<ConditionalRule>("ConditionalFormat");
export const asXmlPart = handle<XmlPart>("CustomXmlPart");

/** A navigation property whose class answers for the same target. */
export function sameAs(type: string): (target: unknown) => Handle {
  return handle<unknown>(type);
}

export function orNull<T>(
  target: T | null | undefined,
  wrap: (target: T) => Handle
): Handle | null {
  return target === null || target === undefined ? null : wrap(target);
}

/** An argument that is a Range or an address. */
export function rangeArgument(
  value: Handle<RangeRef> | string,
  book: UniverBook,
  sheet?: SheetRef
): RangeRef {
  return typeof value === "string" ? book.range(value, sheet) : value.target;
}
