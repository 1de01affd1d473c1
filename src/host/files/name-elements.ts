/** The defined names in a workbook's part (ECMA-376 part 1, 18.2.5). */
import type { WorkbookParts } from "./workbook-parts";
import type { XmlElement } from "./xml/xml-tree";

const BUILT_IN = /^_xlnm\./i;

/** All definedName elements, those of Excel's own too. */
export function nameElements(parts: WorkbookParts): XmlElement[] {
  return parts.root.child("definedNames")?.childrenNamed("definedName") ?? [];
}

/** "Print_Area" of "_xlnm.Print_Area"; undefined for a name of the user's. */
export function builtInName(element: XmlElement): string | undefined {
  const name = element.get("name") ?? "";
  return BUILT_IN.test(name) ? name.replace(BUILT_IN, "") : undefined;
}
