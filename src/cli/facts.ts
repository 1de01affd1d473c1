import { readText } from "../files/text";
import type { Facts } from "../narrative/narrative";
import { isFactId } from "../narrative/extras";
import { readParsed } from "./files";
import { parseJson } from "./parse-json";
import { complain, type Terminal } from "./terminal";
import { UnusableError } from "./unusable";

/** An amount may be written without quotes. */
function answerOf(path: string, id: string, value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  throw new UnusableError(`${path}：“${id}”的内容应为文字。请用英文引号括起来。`);
}

/**
 * The answers of `--facts`, by slot id; none without the option. Ids that no slot has are named on standard error.
 * @throws UnusableError when the file cannot be read or is not an object of texts.
 */
export async function loadFacts(terminal: Terminal, path: string | undefined): Promise<Facts> {
  if (path === undefined) return {};
  const text = await readParsed(terminal, path, readText);
  const answers = parseJson(path, text, '{"待填项": "内容"}');
  if (typeof answers !== "object" || answers === null || Array.isArray(answers))
    throw new UnusableError(`${path}：应为 {"待填项": "内容"} 这样的 JSON 对象。`);
  const entries = Object.entries(answers).map(
    ([id, value]) => [id, answerOf(path, id, value)] as const
  );
  const unknown = entries.map(([id]) => id).filter((id) => !isFactId(id));
  if (unknown.length > 0)
    complain(terminal, `${path}：没有这些待填项，未采用：${unknown.join("、")}`);
  return Object.fromEntries(entries);
}
