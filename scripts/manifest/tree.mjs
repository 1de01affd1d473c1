import { parseStringPromise } from "xml2js";

/**
 * @typedef {object} Element an element of the manifest, its children in their order
 * @property {string} name with its prefix: "bt:Image"
 * @property {Record<string, string>} attributes
 * @property {string} text without surrounding blanks
 * @property {Element[]} children
 * @property {Element | null} parent
 */

/** Reads XML. Throws an error with the line where it is not well-formed. @returns {Promise<Element>} the root */
export async function parseXml(xml) {
  const { OfficeApp, ...other } = await parseStringPromise(xml, {
    explicitChildren: true,
    preserveChildrenOrder: true,
    strict: true,
  });
  const root = OfficeApp ?? Object.values(other)[0];
  return toElement(root, OfficeApp ? "OfficeApp" : Object.keys(other)[0], null);
}

function toElement(node, name, parent) {
  const element = { name, attributes: node.$ ?? {}, text: (node._ ?? "").trim(), parent };
  element.children = (node.$$ ?? []).map((child) => toElement(child, child["#name"], element));
  return element;
}

/** The element and everything below it, in document order. @returns {Element[]} */
export function withDescendants(element) {
  return [element, ...element.children.flatMap(withDescendants)];
}

/** All elements below `element` with one of the names. */
export function elementsNamed(element, ...names) {
  return withDescendants(element).filter(({ name }) => names.includes(name));
}

/** The first child of that name. @returns {Element | undefined} */
export function childNamed(element, name) {
  return element.children.find((child) => child.name === name);
}

/** What an element says: its DefaultValue, otherwise its text. */
export function valueOf(element) {
  return element?.attributes.DefaultValue ?? element?.text ?? "";
}
