/**
 * What a screen would obey instead of showing it: control characters, and those that turn the direction of writing, so that one reads
 * something else than what stands there. Line ends and tabs are the program's own.
 */
const OBEYED =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * A text that a terminal only shows: what it would obey stands as \u001b. Within JSON that is the same character, so that programs read
 * what they would have read.
 */
export function printable(text: string): string {
  return text.replace(
    OBEYED,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
}
