/** Bytes of one line: more is no result of a workbook, and a text of twice as much is beyond what the engine can hold. */
const LONGEST = 256 * 1024 * 1024;
const LINE_FEED = 0x0a;

const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * The lines of a text as its bytes come, without their ends and without a byte order mark: UTF-8, or UTF-16 where a mark says so, as PowerShell
 * writes what is redirected to a file. Null for a line that is not in that encoding, or is longer than any.
 * @param longest bytes of a line in UTF-8
 */
export async function* textLines(
  chunks: AsyncIterable<Uint8Array>,
  longest = LONGEST
): AsyncGenerator<string | null> {
  const line = new Line(longest);
  for await (const chunk of inUtf8(chunks)) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      line.add(chunk.subarray(from, end));
      yield line.taken();
      from = end + 1;
    }
    line.add(chunk.subarray(from));
  }
  if (line.isBegun) yield line.taken();
}

/** What is there of a line. */
class Line {
  private pieces: Uint8Array[] = [];
  private length = 0;

  constructor(private readonly longest: number) {}

  get isBegun(): boolean {
    return this.length > 0;
  }

  add(piece: Uint8Array): void {
    this.length += piece.length;
    if (this.length > this.longest) this.pieces = [];
    else if (piece.length > 0) this.pieces.push(piece);
  }

  /** The line, which is over; the next one begins. */
  taken(): string | null {
    const text = this.length > this.longest ? null : decoded(Buffer.concat(this.pieces));
    this.pieces = [];
    this.length = 0;
    return text?.replace(/\r$/, "") ?? null;
  }
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    // the only reason a decoder gives up: these bytes are not in this encoding
    return null;
  }
}

async function* inUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let beginning: Uint8Array | null = new Uint8Array();
  let utf16: TextDecoder | null = null;
  for await (const chunk of chunks) {
    let bytes = chunk;
    if (beginning) {
      bytes = Buffer.concat([beginning, chunk]);
      beginning = bytes.length < 2 ? bytes : null;
      if (beginning) continue;
      utf16 = utf16Of(bytes);
    }
    yield utf16 ? Buffer.from(utf16.decode(bytes, { stream: true })) : bytes;
  }
  if (beginning) yield beginning;
}

/** The decoder that a mark at the beginning asks for. */
function utf16Of([first, second]: Uint8Array): TextDecoder | null {
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le");
  return first === 0xfe && second === 0xff ? new TextDecoder("utf-16be") : null;
}
