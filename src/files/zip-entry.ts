import { damaged } from "./file-kind";
import { UnreadableFileError } from "./unreadable-file";
import { readLocalHeader, type ZipEntry } from "./zip-directory";

/** Packed bytes are unpacked a slice at a time: at deflate's best, 16 MB of content. */
const SLICE = 16 * 1024;

function inSlices(bytes: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  let offset = 0;
  return new ReadableStream({
    pull(controller) {
      if (offset >= bytes.length) controller.close();
      // a copy: the stream may hand its chunks over for good
      else controller.enqueue(bytes.slice(offset, offset + SLICE));
      offset += SLICE;
    },
  });
}

/**
 * An entry's content, unpacked piece by piece and never beyond its declared size.
 * @throws UnreadableFileError when the entry is longer than declared; the stream's own error when it is not properly packed.
 */
export async function* unpackedPieces(
  bytes: Uint8Array,
  entry: ZipEntry
): AsyncGenerator<Uint8Array> {
  const { data } = readLocalHeader(bytes, entry);
  const packed = inSlices(bytes.subarray(data, data + entry.packed));
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

/**
 * An entry's whole content.
 * @throws UnreadableFileError when it is not what the directory declares, or not properly packed.
 */
export async function unpacked(bytes: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
  const content = new Uint8Array(entry.unpacked);
  let length = 0;
  try {
    for await (const piece of unpackedPieces(bytes, entry)) {
      content.set(piece, length);
      length += piece.length;
    }
  } catch (error) {
    throw error instanceof UnreadableFileError ? error : damaged(error);
  }
  return content.subarray(0, length);
}
