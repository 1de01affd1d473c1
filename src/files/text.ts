import { UnreadableFileError } from "./unreadable-file";

const UTF_16_BOMS: readonly {
  readonly bytes: readonly [number, number];
  readonly label: string;
}[] = [
  { bytes: [0xff, 0xfe], label: "utf-16le" },
  { bytes: [0xfe, 0xff], label: "utf-16be" },
];

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    return decoder.decode(bytes);
  } catch {
    // The only reason a decoder gives up: these bytes are not in this encoding.
    return null;
  }
}

/**
 * The text of a .txt or .csv in one of the encodings in which Chinese offices save them: UTF-8 and UTF-16 (with or, for
 * UTF-8, without a byte order mark) and GB18030, which contains GBK and GB2312. The mark is not part of the text.
 * @throws UnreadableFileError when it is in none of them.
 */
export function readText(bytes: Uint8Array): string {
  const utf16 = UTF_16_BOMS.find(({ bytes: bom }) => bom.every((byte, i) => bytes[i] === byte));
  const text = utf16
    ? decodeStrictly(bytes, utf16.label)
    : (decodeStrictly(bytes, "utf-8") ?? decodeStrictly(bytes, "gb18030"));
  if (text === null || text.includes("\0"))
    throw new UnreadableFileError(
      "unknown-encoding",
      "读不出文字，文件可能不是文本，或编码不是 UTF-8、GB18030。请另存为 UTF-8 文本后再试。"
    );
  return text;
}
