/** What the host takes from the add-in's manifest: who the add-in is, and which buttons it puts into the ribbon. */
import { xmlRoot } from "./book/xml-root";

export interface Manifest {
  /** A GUID without braces. */
  id: string;
  version: string;
  /** The buttons that run a function of the add-in's, in the manifest's order. */
  buttons: RibbonButton[];
}

export interface RibbonButton {
  id: string;
  label: string;
  /** What the button does, in a sentence. */
  description: string;
  /** The id of the group in which it stands. */
  group: string;
  /** The file of its picture (32 × 32 pixels), relative to where the add-in is served; "" where it has none. */
  picture: string;
  functionName: string;
}

const PICTURE_SIZE = 32;

/** Throws for a text that is no manifest. */
export function parseManifest(xml: string): Manifest {
  const root = xmlRoot(xml);
  if (!root) throw new Error("The add-in's manifest is no XML.");
  const texts = new Map(
    [...root.querySelectorAll("Resources *[id]")].map((resource) => [
      resource.getAttribute("id"),
      resource.getAttribute("DefaultValue") ?? "",
    ])
  );
  const text = (parent: Element, selector: string) =>
    texts.get(parent.querySelector(selector)?.getAttribute("resid") ?? "") ?? "";
  // Where the pane is, everything else is; the page serves it all from its own folder.
  const page = root.querySelector("DefaultSettings > SourceLocation")?.getAttribute("DefaultValue");
  const folder = (page ?? "").replace(/[^/]*$/, "");
  return {
    id: content(root, "Id"),
    version: content(root, "Version"),
    buttons: [...root.querySelectorAll("Control")].flatMap((control): RibbonButton[] => {
      const functionName = control.querySelector("Action > FunctionName")?.textContent?.trim();
      if (!functionName) return [];
      return [
        {
          id: control.getAttribute("id") ?? functionName,
          label: text(control, ":scope > Label"),
          description: text(control, "Supertip > Description"),
          group: control.parentElement?.getAttribute("id") ?? "",
          picture: text(control, `:scope > Icon > [size="${PICTURE_SIZE}"]`).replace(folder, ""),
          functionName,
        },
      ];
    }),
  };
}

function content(root: Element, name: string): string {
  const element = [...root.children].find((child) => child.localName === name);
  if (!element?.textContent) throw new Error(`The add-in's manifest has no <${name}>.`);
  return element.textContent.trim();
}
