import { readCustomXml } from "./custom-xml";
import { readKept, type KeptFormat } from "../tables/kept-content";

/** What a workbook keeps of one kind, and what to tell the user where it cannot be read. */
export interface KeptPart<T> {
  readonly kept: T;
  /** One Chinese line without the file's name; null where there is nothing to say. */
  readonly problem: string | null;
}

/** Of a part that is not even XML nobody can say what it kept. */
const ANY_DAMAGED = "工作簿里有保存的内容已损坏，读不出来，没有采用。";

/**
 * Reads what the add-in keeps in an .xlsx, which the guards have passed. Never fails for what is in the part.
 * @param consequence what it means that it was not used: "表的核验不受影响。"
 */
export async function keptPart<T>(
  bytes: Uint8Array,
  format: KeptFormat<T>,
  consequence: string
): Promise<KeptPart<T>> {
  const { namespace, called, empty } = format;
  const damagedWords = `工作簿里保存的${called}已损坏，读不出来，没有采用；${consequence}`;
  const { parts, damaged } = await readCustomXml(bytes);
  const part = parts.find((one) => one.namespace === namespace);
  if (!part) return { kept: empty, problem: damaged > 0 ? ANY_DAMAGED : null };
  const read = readKept(format, part.attributes.get("version") ?? null, part.text);
  if (read.state === "read") return { kept: read.kept, problem: null };
  if (read.state === "damaged") return { kept: empty, problem: damagedWords };
  return {
    kept: empty,
    problem: `工作簿里${called}是用更新版本的预算公开助手保存的，没有采用；${consequence}请更新预算公开助手。`,
  };
}
