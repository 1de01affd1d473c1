import { assertUtf8 } from "./xml-encoding";
import { localName, xmlAttributes, xmlTokens } from "./xml-tokens";
import type { ZipEntry } from "./zip-directory";
import { unpacked } from "./zip-entry";

/** A part of an Office file that another part refers to. */
export interface PartReference {
  /** The last word of the relationship's type: "worksheet", "image". */
  readonly kind: string;
  readonly target: ZipEntry;
  /** How often the part that refers to it names it, at least once: a reader may read it anew each time. */
  readonly uses: number;
  /** The `name` beside its use, which a sheet has; null where there is none. */
  readonly name: string | null;
}

const RELATIONS = /^(.*?)_rels\/([^/]*)\.rels$/;

/** Kinds that are read once for every use, and not once for every relationship. */
const READ_AT_EVERY_USE: ReadonlySet<string> = new Set([
  "worksheet",
  "pivotCacheDefinition",
  "chart",
  "image",
]);

/**
 * Everything within an Office file that its parts refer to. What lies outside the file is never followed. Relationships that cannot be
 * read are left out, as the file's reader does.
 * @throws UnreadableFileError when a part is not what the directory declares, or not in UTF-8
 */
export async function partReferences(
  bytes: Uint8Array,
  entries: readonly ZipEntry[]
): Promise<readonly PartReference[]> {
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const references: PartReference[] = [];
  for (const entry of byPath.values()) {
    const [, folder, source] = RELATIONS.exec(entry.path) ?? [];
    if (folder === undefined || source === undefined) continue;
    const relations = relationsIn(await readXml(bytes, entry)).flatMap(
      ({ target, ...relation }) => {
        const part = byPath.get(resolvedTarget(folder, target));
        return part ? [{ ...relation, target: part }] : [];
      }
    );
    const owner = byPath.get(folder + source);
    const isUsed = relations.some(({ kind }) => READ_AT_EVERY_USE.has(kind));
    const uses = owner && isUsed ? usesIn(await readXml(bytes, owner)) : null;
    for (const { id, kind, target } of relations) {
      const used = READ_AT_EVERY_USE.has(kind) ? uses?.get(id) : undefined;
      references.push({ kind, target, uses: used?.count ?? 1, name: used?.name ?? null });
    }
  }
  return references;
}

/**
 * The text of a part that is XML.
 * @throws UnreadableFileError when it is not what the directory declares, or not in UTF-8
 */
export async function readXml(bytes: Uint8Array, entry: ZipEntry): Promise<string> {
  const content = await unpacked(bytes, entry);
  assertUtf8(new TextDecoder("latin1").decode(content.subarray(0, 256)));
  return new TextDecoder().decode(content);
}

/** A relation as it is written: its id, the last word of its type, and its target as seen from the part that has it. */
export interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

/**
 * The relations that a file of relations lists; none where there is no such file.
 * @throws UnreadableFileError as `readXml`
 */
export async function readRelations(
  bytes: Uint8Array,
  entry: ZipEntry | undefined
): Promise<readonly Relation[]> {
  return entry ? relationsIn(await readXml(bytes, entry)) : [];
}

/** Where the relations of a part stand. */
export function relationsPath(path: string): string {
  const at = path.lastIndexOf("/") + 1;
  return `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
}

function relationsIn(xml: string): readonly Relation[] {
  const relations: Relation[] = [];
  for (const token of xmlTokens(xml)) {
    if (token.type !== "open" || localName(token.name) !== "Relationship") continue;
    const attributes = xmlAttributes(token.attributes);
    const target = attributes.get("Target") ?? "";
    const kind = (attributes.get("Type") ?? "").split("/").at(-1) ?? "";
    relations.push({ id: attributes.get("Id") ?? "", kind, target });
  }
  return relations;
}

/** The path of a target as seen from the folder ("xl/") of the part that refers to it; from the root where it begins so. */
export function resolvedTarget(folder: string, target: string): string {
  const path: string[] = [];
  const written = target.replaceAll("\\", "/");
  for (const part of (written.startsWith("/") ? written : folder + written).split("/"))
    if (part === "..") path.pop();
    else if (part !== "" && part !== ".") path.push(part);
  return path.join("/");
}

interface Use {
  readonly count: number;
  readonly name: string | null;
}

/** How often each value stands in an attribute, whatever the attribute is called. */
function usesIn(xml: string): ReadonlyMap<string, Use> {
  const uses = new Map<string, Use>();
  for (const token of xmlTokens(xml)) {
    if (token.type !== "open") continue;
    const attributes = xmlAttributes(token.attributes);
    for (const value of attributes.values()) {
      const before = uses.get(value);
      const name = before?.name ?? attributes.get("name") ?? null;
      uses.set(value, { count: (before?.count ?? 0) + 1, name });
    }
  }
  return uses;
}
