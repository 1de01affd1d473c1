/** How a sheet is printed, where it changed. Print areas and titles are defined names (write-names.ts). */
import type { PageLayout } from "../book/sheet-extras";
import { MARGINS, POINTS_PER_INCH } from "./read-extras";
import { childInOrder } from "./sheet-edit";
import { same } from "./style-elements";
import type { XmlElement } from "./xml/xml-tree";

/** What pageMargins must state once it states one: in inches, as Excel has them for a new sheet. */
const STANDARD_MARGINS = {
  left: "0.7",
  right: "0.7",
  top: "0.75",
  bottom: "0.75",
  header: "0.3",
  footer: "0.3",
};
/** ST_PaperSize by Excel.PaperType. */
const PAPERS: Record<string, string> = {
  Letter: "1",
  Legal: "5",
  A3: "8",
  A4: "9",
  A5: "11",
  B4: "12",
  B5: "13",
};
/** Headers and footers in the order of their parts' letters. */
const PARTS = [
  ["left", "&L"],
  ["center", "&C"],
  ["right", "&R"],
] as const;

export function writePageLayout(root: XmlElement, before: PageLayout, after: PageLayout): void {
  const changed = (key: keyof PageLayout) => same(before[key]) !== same(after[key]);
  if (changed("orientation")) {
    childInOrder(root, "pageSetup").set("orientation", after.orientation?.toLowerCase());
  }
  if (changed("paperSize")) {
    childInOrder(root, "pageSetup").set("paperSize", PAPERS[after.paperSize ?? ""]);
  }
  if (changed("zoom")) writeZoom(root, after.zoom ?? {});
  for (const [key, name] of [
    ["centerHorizontally", "horizontalCentered"],
    ["centerVertically", "verticalCentered"],
  ] as const) {
    if (changed(key)) childInOrder(root, "printOptions").set(name, after[key] ? "1" : undefined);
  }
  for (const name of MARGINS) {
    const key = `${name}Margin` as const;
    if (!changed(key)) continue;
    const margins = childInOrder(root, "pageMargins");
    for (const [other, inches] of Object.entries(STANDARD_MARGINS)) {
      if (margins.get(other) === undefined) margins.set(other, inches);
    }
    const points = after[key];
    margins.set(
      name,
      points === undefined ? STANDARD_MARGINS[name] : String(points / POINTS_PER_INCH)
    );
  }
  if (changed("headersFooters")) writeHeaders(root, after.headersFooters ?? {});
}

function writeZoom(root: XmlElement, zoom: NonNullable<PageLayout["zoom"]>): void {
  const { scale, horizontalFitToPages: wide, verticalFitToPages: tall } = zoom;
  const fits = wide !== undefined || tall !== undefined;
  const properties = childInOrder(root, "sheetPr");
  const fit = properties.child("pageSetUpPr") ?? properties.make("pageSetUpPr");
  if (!fit.parent && fits) properties.append(fit);
  fit.set("fitToPage", fits ? "1" : undefined);
  const setup = childInOrder(root, "pageSetup");
  setup.set("scale", scale === undefined ? undefined : String(scale));
  setup.set("fitToWidth", fits ? String(wide ?? 0) : undefined);
  setup.set("fitToHeight", fits ? String(tall ?? 0) : undefined);
}

function writeHeaders(root: XmlElement, texts: Record<string, string>): void {
  const written = (["Header", "Footer"] as const).flatMap((kind) => {
    const text = PARTS.map(([side, letter]) => {
      const part = texts[`${side}${kind}`] ?? "";
      return part === "" ? "" : letter + part;
    }).join("");
    return text === "" ? [] : [root.make(`odd${kind}`).setText(text)];
  });
  if (written.length === 0) root.child("headerFooter")?.remove();
  else childInOrder(root, "headerFooter").replaceChildren(written);
}
