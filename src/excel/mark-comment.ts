import type { Mark } from "./mark";

/**
 * The text of a mark's comment, and telling it again from what a user wrote around it. Ids of comments change when a sheet is
 * copied, and a setting may be lost: the text itself says whose it is, by the line at its end, and whether somebody has changed
 * it since, by the sign in that line.
 */
const SIGN: Readonly<Record<Mark["severity"], string>> = {
  error: "✕ 错误：",
  warning: "！警告：",
};
/** Marks of earlier versions have no sign in this line. */
const SIGNATURE = /\s*（预算公开助手的标记(?: ([0-9a-z]+))?，可用“清除标记”去掉）/u;

/** What stands at the cell: severity and message, and how to get rid of it. */
export function commentText({ severity, message }: Mark): string {
  const text = SIGN[severity] + message;
  return `${text}\n（预算公开助手的标记 ${signOf(text)}，可用“清除标记”去掉）`;
}

/**
 * What a comment holds besides our own text.
 * @returns null for a comment that is not ours; "" for one that is ours alone; else the words of the user's: those around
 * our text, or all of it where our text was changed
 */
export function othersWords(content: string): string | null {
  const found = SIGNATURE.exec(content);
  if (!found) return null;
  const [line, sign] = found;
  const before = content.slice(0, found.index);
  const after = content.slice(found.index + line.length);
  const start = sign === undefined ? 0 : startOfOurs(before, sign);
  return join(start === null ? before : before.slice(0, start), after);
}

/** Our text without the line that makes it ours: what stays when others have replied to it. */
export function withoutSignature(content: string): string {
  return content.replace(SIGNATURE, "").trim();
}

function startOfOurs(text: string, sign: string): number | null {
  const starts = Object.values(SIGN).flatMap((word) => positions(text, word));
  return starts.find((start) => signOf(text.slice(start)) === sign) ?? null;
}

function positions(text: string, word: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) found.push(at);
  return found;
}

function join(...parts: string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join("\n");
}

/** FNV-1a over everything but white space, which Excel may write differently. */
function signOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of text.replace(/\s/gu, "")) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}
