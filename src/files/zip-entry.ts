import { damaged } from "./file-kind";
import { readLocalHeader, type ZipEntry } from "./zip-directory";

/**
 * An entry's content, unpacked piece by piece and never beyond its declared size.
 * @throws UnreadableFileError when the entry is longer than declared; the stream's own error when it is not properly packed.
 */
export async function* unpackedPieces(
  bytes: Uint8Array,
  entry: ZipEntry
): AsyncGenerator<Uint8Array> {
  const { data } = readLocalHeader(bytes, entry);
  const packed = new Blob([bytes.slice(data, data + entry.packed)]).stream();
  const pieces =
    entry.method === 8 ? packed.pipeThrough(new DecompressionStream("deflate-raw")) : packed;
  const reader = pieces.getReader();
  let unpacked = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    unpacked += value.length;
    if (unpacked > entry.unpacked) {
      await reader.cancel();
      throw damaged();
    }
    yield value;
  }
}
