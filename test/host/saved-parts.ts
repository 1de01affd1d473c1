/** What a saved file holds, part by part. */
import { strFromU8, unzipSync } from "fflate";
import { parseXml, type XmlElement } from "../../src/host/files/xml/xml-tree";

/** The bytes of each part as text, by its name in the package. */
export function partsOf(file: Uint8Array): Map<string, string> {
  return new Map(
    Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes, true)])
  );
}

/** The names of parts that are not byte for byte the same in both files, or in one only. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [partsOf(before), partsOf(after)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name));
}

export function partText(file: Uint8Array, name: string): string {
  const bytes = unzipSync(file)[name];
  if (!bytes) throw new Error(`The file has no part ${name}.`);
  return strFromU8(bytes);
}

export function partRoot(file: Uint8Array, name: string): XmlElement {
  return parseXml(partText(file, name)).root;
}

/** The cells of a sheet's part by their names, each as its own XML. */
export function cellsOf(file: Uint8Array, sheet = 1): Map<string, string> {
  const root = partRoot(file, `xl/worksheets/sheet${String(sheet)}.xml`);
  return new Map(root.descendants("c").map((cell) => [cell.get("r") ?? "", cell.serialize()]));
}

/** The names of cells that are not the same in both files. */
export function changedCells(before: Uint8Array, after: Uint8Array, sheet = 1): string[] {
  const [a, b] = [cellsOf(before, sheet), cellsOf(after, sheet)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name));
}

/** The XML of a sheet's part but for its cells and its size. */
export function aroundCells(file: Uint8Array, sheet = 1): string {
  return partText(file, `xl/worksheets/sheet${String(sheet)}.xml`)
    .replace(/<sheetData>.*<\/sheetData>/s, "")
    .replace(/<dimension [^>]*>/, "");
}
