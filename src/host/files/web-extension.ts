/**
 * The add-in's document settings, as Excel keeps them: properties of the web extension that the package's task panes name
 * ([MS-OWEXML] 2.2.2, 2.2.7 and 2.2.10). The value of a property is the setting as JSON text, as Office.js hands it over.
 */
import type { Manifest } from "../manifest";
import { DamagedPart, PACKAGE, type PackageFile } from "./package-file";
import { xmlAttribute } from "./xml-attribute";
import type { XmlElement } from "./xml/xml-tree";

const PANES = "/xl/webextensions/taskpanes.xml";
const EXTENSION = "/xl/webextensions/webextension#.xml";
const PANES_TYPE = "application/vnd.ms-office.webextensiontaskpanes+xml";
const EXTENSION_TYPE = "application/vnd.ms-office.webextension+xml";
const RELATIONSHIPS = "http://schemas.microsoft.com/office/2011/relationships";
const PANES_NAMESPACE = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const EXTENSION_NAMESPACE =
  "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const REFERENCES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/**
 * @param onDamage hears of every part that is missing or not readable, and of a property whose value is no JSON; the others are given
 * @returns each value as JSON text
 */
export function readSettings(
  file: PackageFile,
  addIn: Manifest,
  onDamage: (part: string) => void
): Map<string, string> {
  const settings = new Map<string, string>();
  for (const part of ownExtensions(file, addIn, onDamage)) {
    takeProperties(file.root(part), settings, () => onDamage(part));
  }
  return settings;
}

/** The parts in which the add-in keeps settings: one, unless a program wrote them more than once. */
function ownExtensions(
  file: PackageFile,
  addIn: Manifest,
  onDamage: (part: string) => void
): string[] {
  const own: string[] = [];
  for (const panes of file.related(PACKAGE, "webextensiontaskpanes")) {
    for (const { part } of extensionsOf(file, panes.part, onDamage)) {
      try {
        if (isOf(file.root(part), addIn)) own.push(part);
      } catch (error) {
        if (!(error instanceof DamagedPart)) throw error;
        onDamage(part);
      }
    }
  }
  return own;
}

function extensionsOf(file: PackageFile, panes: string, onDamage: (part: string) => void) {
  try {
    return file.related(panes, "webextension");
  } catch (error) {
    if (!(error instanceof DamagedPart)) throw error;
    onDamage(panes);
    return [];
  }
}

/** Whichever catalogue it came from: the developer's, the organisation's, a shared folder. */
function isOf(extension: Element, { id }: Manifest): boolean {
  return [...extension.getElementsByTagNameNS(EXTENSION_NAMESPACE, "reference")].some(
    (reference) => reference.getAttribute("id")?.toLowerCase() === id.toLowerCase()
  );
}

function takeProperties(
  extension: Element,
  settings: Map<string, string>,
  onDamage: () => void
): void {
  for (const property of extension.getElementsByTagNameNS(EXTENSION_NAMESPACE, "property")) {
    const value = property.getAttribute("value") ?? "";
    if (isJson(value)) settings.set(property.getAttribute("name") ?? "", value);
    else onDamage();
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Brings the add-in's settings in the file to what they are now. The reference of a new extension is that of an add-in on the
 * developer's own machine, as `npm run excel` installs it; the pane is remembered closed, so that Excel does not open it unasked.
 */
export function writeSettings(
  file: PackageFile,
  addIn: Manifest,
  settings: ReadonlyMap<string, string>
): void {
  const own = ownExtensions(file, addIn, () => undefined);
  own.forEach((part, i) => {
    changeProperties(file.tree(part), i === 0 ? settings : new Map());
  });
  if (own.length > 0 || settings.size === 0) return;
  const part = file.freeName(EXTENSION);
  file.write(part, extension(addIn, settings), EXTENSION_TYPE);
  const panes = panesPart(file);
  const id = file.relate(panes, `${RELATIONSHIPS}/webextension`, part);
  const root = file.tree(panes);
  const pane = root
    .make("taskpane", { dockstate: "right", visibility: "0", width: "350", row: "0" })
    .append(root.make("webextensionref", { "xmlns:r": REFERENCES, "r:id": id }));
  root.append(pane);
}

function panesPart(file: PackageFile): string {
  const stated = file.related(PACKAGE, "webextensiontaskpanes")[0]?.part;
  if (stated !== undefined && file.has(stated)) return stated;
  file.write(PANES, `<wetp:taskpanes xmlns:wetp="${PANES_NAMESPACE}"/>`, PANES_TYPE);
  file.relate(PACKAGE, `${RELATIONSHIPS}/webextensiontaskpanes`, PANES);
  return PANES;
}

/** A property that is no JSON is not the add-in's doing and stays. */
function changeProperties(root: XmlElement, settings: ReadonlyMap<string, string>): void {
  const list = root.child("properties");
  if (!list) {
    if (settings.size === 0) return;
    throw new Error("The web extension has no properties.");
  }
  const wanted = new Map(settings);
  for (const element of list.childrenNamed("property")) {
    const name = element.get("name") ?? "";
    const value = wanted.get(name);
    if (value === undefined && isJson(element.get("value") ?? "")) element.remove();
    else if (value !== undefined) element.set("value", value);
    wanted.delete(name);
  }
  for (const [name, value] of wanted) list.append(list.make("property", { name, value }));
}

function extension({ id, version }: Manifest, settings: ReadonlyMap<string, string>): string {
  const properties = [...settings].map(
    ([name, value]) => `<we:property name="${xmlAttribute(name)}" value="${xmlAttribute(value)}"/>`
  );
  return `<we:webextension xmlns:we="${EXTENSION_NAMESPACE}" id="{${id.toUpperCase()}}"><we:reference id="${id}" version="${version}" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties>${properties.join("")}</we:properties><we:bindings/><we:snapshot xmlns:r="${REFERENCES}"/></we:webextension>`;
}
