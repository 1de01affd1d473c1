/** What Excel keeps for a sheet and Univer does not know, out of a sheet's XML (book/sheet-extras.ts). */
import { parseReference, type Area } from "../a1";
import type {
  PageLayout,
  SheetExtras,
  SheetProtection,
  Validation,
  ValidationType,
} from "../book/sheet-extras";
import type { PrintLayout } from "./print-names";
import type { XmlElement } from "./xml/xml-tree";

export const POINTS_PER_INCH = 72;
const VALIDATIONS: readonly ValidationType[] = [
  "list",
  "whole",
  "decimal",
  "date",
  "time",
  "textLength",
  "custom",
];
export const MARGINS = ["top", "bottom", "left", "right", "header", "footer"] as const;
/** What protection forbids, in the file; Excel's own options say the opposite. */
export const PROTECTED = [
  ["formatCells", "allowFormatCells"],
  ["formatColumns", "allowFormatColumns"],
  ["formatRows", "allowFormatRows"],
  ["insertColumns", "allowInsertColumns"],
  ["insertRows", "allowInsertRows"],
  ["insertHyperlinks", "allowInsertHyperlinks"],
  ["deleteColumns", "allowDeleteColumns"],
  ["deleteRows", "allowDeleteRows"],
  ["sort", "allowSort"],
  ["autoFilter", "allowAutoFilter"],
  ["pivotTables", "allowPivotTables"],
] as const;
export const SECRETS = ["password", "hashValue"];

/** @param print what the workbook's part says of how the sheet is printed */
export function readExtras(
  { root, element: stated }: { root: XmlElement; element: XmlElement },
  print: PrintLayout
): SheetExtras {
  const protection = root.child("sheetProtection");
  const filter = parseReference(root.child("autoFilter")?.get("ref") ?? "")?.area;
  const validations = validationElements(root).flatMap((element) => readValidation(element) ?? []);
  const pageLayout = { ...readPageLayout(root), ...print };
  return {
    ...(stated.get("state") === "veryHidden" && { veryHidden: true }),
    ...(protection && isOn(protection.get("sheet")) && { protection: readProtection(protection) }),
    ...(validations.length > 0 && { validations }),
    ...(Object.keys(pageLayout).length > 0 && { pageLayout }),
    ...(filter && { filter }),
  };
}

export function validationElements(root: XmlElement): XmlElement[] {
  return root.child("dataValidations")?.childrenNamed("dataValidation") ?? [];
}

/** null for one that forbids nothing, or whose kind is not known. */
export function readValidation(element: XmlElement): Validation | null {
  const type = VALIDATIONS.find((known) => known === element.get("type"));
  const areas = areasOf(element.get("sqref") ?? "");
  if (!type || areas.length === 0) return null;
  const operator = element.get("operator") ?? "between";
  const second = element.child("formula2")?.text;
  const style = element.get("errorStyle");
  return {
    areas,
    type,
    ...(type !== "list" && type !== "custom" && { operator }),
    formula1: element.child("formula1")?.text ?? "",
    ...(second !== undefined && { formula2: second }),
    ignoreBlanks: isOn(element.get("allowBlank")),
    // the attribute's name says the opposite of what it means (18.3.1.32)
    dropDown: !isOn(element.get("showDropDown")),
    error: {
      show: isOn(element.get("showErrorMessage")),
      style: style === "warning" || style === "information" ? style : "stop",
      title: element.get("errorTitle") ?? "",
      text: element.get("error") ?? "",
    },
    prompt: {
      show: isOn(element.get("showInputMessage")),
      title: element.get("promptTitle") ?? "",
      text: element.get("prompt") ?? "",
    },
  };
}

function areasOf(references: string): Area[] {
  return references.split(/\s+/).flatMap((reference) => parseReference(reference)?.area ?? []);
}

function readProtection(element: XmlElement): SheetProtection {
  const options: Record<string, boolean | string> = {};
  // without a word, what a protected sheet keeps from its user, but for objects and scenarios
  for (const [name, option] of PROTECTED) options[option] = isOff(element.get(name));
  options["allowEditObjects"] = !isOn(element.get("objects"));
  options["allowEditScenarios"] = !isOn(element.get("scenarios"));
  options["selectionMode"] = isOn(element.get("selectLockedCells"))
    ? isOn(element.get("selectUnlockedCells"))
      ? "None"
      : "Unlocked"
    : "Normal";
  const secret = SECRETS.some((name) => (element.get(name) ?? "") !== "");
  return { options, password: secret ? null : "" };
}

function readPageLayout(root: XmlElement): PageLayout {
  const setup = root.child("pageSetup");
  const margins = root.child("pageMargins");
  const options = root.child("printOptions");
  const orientation = setup?.get("orientation");
  const layout: PageLayout = {
    ...(orientation === "landscape" && { orientation: "Landscape" as const }),
    ...(orientation === "portrait" && { orientation: "Portrait" as const }),
    ...(isOn(options?.get("horizontalCentered")) && { centerHorizontally: true }),
    ...(isOn(options?.get("verticalCentered")) && { centerVertically: true }),
  };
  for (const name of MARGINS) {
    const inches = margins?.get(name);
    if (inches !== undefined) layout[`${name}Margin`] = Number(inches) * POINTS_PER_INCH;
  }
  const fits = isOn(root.child("sheetPr")?.child("pageSetUpPr")?.get("fitToPage"));
  const scale = setup?.get("scale");
  if (fits) {
    const pages = (name: string) => Number(setup?.get(name) ?? 1);
    layout.zoom = {
      ...(pages("fitToWidth") > 0 && { horizontalFitToPages: pages("fitToWidth") }),
      ...(pages("fitToHeight") > 0 && { verticalFitToPages: pages("fitToHeight") }),
    };
  } else if (scale !== undefined) {
    layout.zoom = { scale: Number(scale) };
  }
  return layout;
}

function isOn(flag: string | undefined): boolean {
  return flag === "1" || flag === "true";
}
function isOff(flag: string | undefined): boolean {
  return flag === "0" || flag === "false";
}
