/**
 * What a workbook keeps for its user, between one version of this program and the next: what an older version wrote is brought up to date
 * step by step, what a newer one wrote is left alone, and what is damaged is told from both.
 */

/** Turns the JSON value that one version wrote into what the next one writes; null where it is damaged. */
type Upgrade = (older: unknown) => unknown;

/**
 * How deep lists and objects stand in one another at most. The deepest of ours have five levels; JSON is read to any depth, but of some
 * thousands no program can write or compare what it has read.
 */
const DEEPEST = 50;

/** One kind of content, however it is stored. */
export interface KeptFormat<T> {
  readonly namespace: string;
  /** The element's name in a custom XML part. */
  readonly root: string;
  /** 1, 2, 3 …; one more whenever an older program would misread what this one writes. */
  readonly version: number;
  /** By the version that they begin with: an entry for each before the current one. */
  readonly upgrades: Readonly<Record<number, Upgrade>>;
  /** What it is to the user: "填写的内容". */
  readonly called: string;
  /** What a workbook has that keeps nothing. */
  readonly empty: T;
  /** The content as a value of JSON. */
  print(content: T): unknown;
  /** The content of a value of JSON, as the current version writes it; null when it is damaged. Never throws. */
  read(value: unknown): T | null;
}

/** `newer`: a later version of this program wrote it, so it must not be overwritten. */
export type Kept<T> =
  | { readonly state: "read"; readonly kept: T }
  | { readonly state: "newer" }
  | { readonly state: "damaged" };

type Versions<T> = Pick<KeptFormat<T>, "version" | "upgrades" | "read">;

/**
 * Reads what some version of this program wrote.
 * @param version as it stands beside the text; null where it does not, and the content itself, if anything, names it
 * @param json whatever the text is, this never throws
 */
export function readKept<T>(format: Versions<T>, version: string | null, json: string): Kept<T> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return isNewer(format, version) ? { state: "newer" } : { state: "damaged" };
  }
  return readKeptValue(format, version === null ? null : Number(version), value);
}

/** As `readKept`, of a value that was stored as such. */
export function readKeptValue<T>(
  format: Versions<T>,
  version: number | null,
  value: unknown
): Kept<T> {
  const named = isRecord(value) && typeof value.version === "number" ? value.version : null;
  const written = version ?? named ?? 1;
  if (Math.max(written, named ?? 0) > format.version) return { state: "newer" };
  if (!Number.isInteger(written) || isDeeper(value, DEEPEST)) return { state: "damaged" };
  let content = value;
  for (let from = written; from < format.version; from++) {
    const upgrade = format.upgrades[from];
    if (!upgrade) return { state: "damaged" };
    content = upgrade(content);
  }
  const kept = format.read(content);
  return kept === null ? { state: "damaged" } : { state: "read", kept };
}

/** The content as text, for `readKept`. */
export function printKept<T>(format: KeptFormat<T>, content: T): string {
  return JSON.stringify(format.print(content));
}

/** Whether a value of JSON is an object, and no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((one) => isDeeper(one, levels - 1));
}

function isNewer<T>({ version: current }: Versions<T>, version: string | null): boolean {
  return Number(version) > current;
}
