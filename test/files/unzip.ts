import { inflateRawSync } from "node:zlib";

/** A zip's files by path, read through its directory with nothing of the product's own. */
export function unzip(bytes: Uint8Array): ReadonlyMap<string, string> {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const files = new Map<string, string>();
  let at = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count--) {
    const method = zip.readUInt16LE(at + 10);
    const packed = zip.readUInt32LE(at + 20);
    const nameLength = zip.readUInt16LE(at + 28);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(start, start + packed);
    files.set(
      zip.toString("utf8", at + 46, at + 46 + nameLength),
      (method === 0 ? data : inflateRawSync(data)).toString("utf8")
    );
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}

/** A file of a zip; throws where there is none. */
export function fileIn(bytes: Uint8Array, path: string): string {
  const file = unzip(bytes).get(path);
  if (file === undefined) throw new Error(`The zip has no ${path}.`);
  return file;
}
