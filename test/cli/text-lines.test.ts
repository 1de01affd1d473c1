import { Readable } from "node:stream";
import fc from "fast-check";
import { textLines } from "../../src/cli/text-lines";

const RUNS = Number(process.env.FC_RUNS ?? 100);

async function linesOf(
  chunks: readonly Uint8Array[],
  longest?: number
): Promise<(string | null)[]> {
  const lines: (string | null)[] = [];
  for await (const line of textLines(Readable.from(chunks), longest)) lines.push(line);
  return lines;
}

/** The bytes in pieces that end at these places. */
function cut(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const ends = [...places.map((place) => place % (bytes.length + 1)), bytes.length];
  const inOrder = ends.sort((a, b) => a - b);
  return inOrder.map((end, i) => bytes.slice(inOrder[i - 1] ?? 0, end));
}

const ENCODED: Readonly<Record<string, (text: string) => Uint8Array>> = {
  "UTF-8": (text) => Buffer.from(text),
  "UTF-8 with a mark": (text) => Buffer.from(`\ufeff${text}`),
  "UTF-16": (text) => Buffer.from(`\ufeff${text}`, "utf16le"),
  "UTF-16, the larger byte first": (text) => Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
};

test.each(Object.keys(ENCODED))(
  "%s: the lines are the text's, wherever its bytes are cut and whatever ends them",
  async (name) => {
    const letters = fc.string({ unit: fc.constantFrom("a", "预", "😀", " ", "\r") });
    const lines = fc.array(
      letters.map((text) => text.replace(/\r+$/, "")),
      { minLength: 1 }
    );
    await fc.assert(
      fc.asyncProperty(
        lines,
        fc.constantFrom("\n", "\r\n"),
        fc.array(fc.nat(), { maxLength: 6 }),
        async (texts, end, places) => {
          const bytes = ENCODED[name]?.(texts.map((text) => text + end).join("")) ?? Buffer.of();
          expect(await linesOf(cut(bytes, places))).toEqual(texts);
        }
      ),
      { numRuns: RUNS }
    );
  }
);

test("the last line needs no end", async () => {
  expect(await linesOf([Buffer.from("a\nb")])).toEqual(["a", "b"]);
  expect(await linesOf([])).toEqual([]);
});

test("a line that is not in the encoding, or too long, is null, and the next ones are read", async () => {
  const long = Buffer.alloc(40, "x");
  const chunks = [
    Buffer.from("a\n"),
    Buffer.of(0xb4, 0xf3, 0x0a),
    long,
    long,
    Buffer.from("\nb\n"),
  ];
  expect(await linesOf(chunks, 50)).toEqual(["a", null, null, "b"]);
  expect(await linesOf(chunks, 80)).toEqual(["a", null, "x".repeat(80), "b"]);
});
