import { parseCsv } from "hucre/csv";
import { readText } from "./text";

/**
 * The rows of a .csv: every value is text, as it stands. Delimiters may be commas, semicolons or tabs, quoting is that of
 * RFC 4180, the encoding UTF-8, UTF-16 or GB18030.
 * @throws UnreadableFileError when it is not a text.
 */
export function readCsv(bytes: Uint8Array): string[][] {
  return parseCsv(readText(bytes)).map((row) => row.map((value) => String(value ?? "")));
}
