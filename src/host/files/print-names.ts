/** What is printed of a sheet, and which rows and columns on every page: defined names of Excel's own (ECMA-376 part 1, 18.2.6). */
import type { PageLayout } from "../book/sheet-extras";
import { builtInName, nameElements } from "./name-elements";
import type { WorkbookParts } from "./workbook-parts";
import type { XmlElement } from "./xml/xml-tree";
import { quoteSheetName } from "../a1";

export type PrintLayout = Pick<PageLayout, "printArea" | "titleRows" | "titleColumns">;

export const PRINT_AREA = "Print_Area";
export const PRINT_TITLES = "Print_Titles";

/** By the place of the sheet in the file. Several areas are separated by commas, without «$» and without the sheet's name. */
export function printLayouts(parts: WorkbookParts): Map<number, PrintLayout> {
  const layouts = new Map<number, PrintLayout>();
  for (const element of nameElements(parts)) {
    const place = Number(element.get("localSheetId") ?? NaN);
    if (Number.isNaN(place)) continue;
    const ranges = plainRanges(element);
    if (ranges.length === 0) continue;
    const layout = layouts.get(place) ?? {};
    layouts.set(place, layout);
    if (builtInName(element) === PRINT_AREA) layout.printArea = ranges.join(",");
    if (builtInName(element) !== PRINT_TITLES) continue;
    for (const range of ranges) {
      if (/^\d/.test(range)) layout.titleRows = range;
      else layout.titleColumns = range;
    }
  }
  return layouts;
}

/** None for what is no list of plain references. */
function plainRanges({ text }: XmlElement): string[] {
  const references = text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  const ranges = references.map((reference) =>
    reference.slice(reference.lastIndexOf("!") + 1).replaceAll("$", "")
  );
  return ranges.every((range) => /^[A-Za-z]*\d*(:[A-Za-z]*\d*)?$/.test(range)) ? ranges : [];
}

/** The text of such a name, "" for none. */
export function printText(name: string, sheet: string, layout: PrintLayout): string {
  const ranges =
    name === PRINT_AREA
      ? (layout.printArea?.split(",") ?? [])
      : [layout.titleColumns ?? [], layout.titleRows ?? []].flat();
  const fixed = (range: string) => range.replace(/[A-Za-z]+|\d+/g, (part) => `$${part}`);
  return ranges.map((range) => `${quoteSheetName(sheet)}!${fixed(range)}`).join(",");
}
