/** Windows allows none of these in the name of a file; nobody sees control characters, nor those that turn the writing round. */

const FORBIDDEN =
  /[\\/:*?"<>|\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Names of devices: Windows opens none of these as a file. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** With a folder's path before it, the whole must not be longer than Windows takes. */
const LONGEST = 100;

/**
 * A name that any system takes for a file, whatever stood in the cell that it comes from: nothing in it leaves the folder, hides the
 * ending, or is another file.
 * @param name with its ending: "情况说明.docx"
 */
export function fileName(name: string): string {
  const plain = name.replace(FORBIDDEN, "");
  const dot = plain.lastIndexOf(".");
  const [stem, ending] = dot < 0 ? [plain, ""] : [plain.slice(0, dot), plain.slice(dot)];
  const trimmed = [...stem.replace(/^[\s.]+/, "")]
    .slice(0, LONGEST)
    .join("")
    .replace(/[\s.]+$/, "");
  const named = trimmed === "" ? "文件" : trimmed;
  return `${DEVICE.test(named) ? "_" : ""}${named}${ending}`;
}
