/** What the add-in keeps in the workbook, in and out of an .xlsx file. hucre, which knows the sheets, does not carry these parts. */
import type { AddInContents } from "../book/add-in-data";
import type { Manifest } from "../manifest";
import { readCustomXml, writeCustomXml } from "./custom-xml-parts";
import { DamagedPart, PACKAGE, PackageFile } from "./package-file";
import { readSettings, writeSettings } from "./web-extension";

export interface StoredContents extends AddInContents {
  /** The names of parts that could not be read; what else there is, is here. */
  readonly damaged: readonly string[];
}

/** @param file an .xlsx file that readWorkbook has read: damage found here does not stop the workbook from opening */
export function readAddInParts(file: Uint8Array, addIn: Manifest): StoredContents {
  const damaged = new Set<string>();
  const onDamage = (part: string) => damaged.add(part);
  const stored = new PackageFile(file);
  const parts = orDamaged(
    () => {
      const workbook = workbookOf(stored);
      return workbook === undefined ? [] : readCustomXml(stored, workbook, onDamage);
    },
    [],
    onDamage
  );
  const settings = orDamaged(
    () => readSettings(stored, addIn, onDamage),
    new Map<string, string>(),
    onDamage
  );
  return { parts, settings, damaged: [...damaged] };
}

/** For relationships that cannot be read: what they lead to is lost, but no more. */
function orDamaged<T>(read: () => T, otherwise: T, onDamage: (part: string) => void): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof DamagedPart)) throw error;
    onDamage(error.part);
    return otherwise;
  }
}

/**
 * Brings what the file holds of the add-in's to what it is now; all else stays, also what other add-ins keep.
 * @param file an .xlsx file as writeWorkbook gives it
 */
export function writeAddInParts(
  file: Uint8Array,
  { parts, settings }: AddInContents,
  addIn: Manifest
): Uint8Array {
  const before = readAddInParts(file, addIn);
  if (JSON.stringify(plain(before)) === JSON.stringify(plain({ parts, settings }))) return file;
  const saved = new PackageFile(file);
  const workbook = workbookOf(saved);
  if (workbook === undefined) throw new Error("The file that was written has no workbook.");
  writeCustomXml(saved, workbook, parts);
  writeSettings(saved, addIn, settings);
  return saved.save();
}

function plain({ parts, settings }: AddInContents) {
  return [parts.map(({ id, xml }) => [id, xml]), [...settings]];
}

function workbookOf(file: PackageFile): string | undefined {
  return file.related(PACKAGE, "officeDocument")[0]?.part;
}
