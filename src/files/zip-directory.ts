import { damaged } from "./file-kind";

/** One file of a zip as its directory declares it. Sizes in bytes, offsets counted from the start of the zip. */
export interface ZipEntry {
  readonly path: string;
  readonly encrypted: boolean;
  /** Sizes follow the data instead of standing in the local header. */
  readonly sizesFollow: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** CRC-32 of the content. */
  readonly checksum: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly localHeader: number;
}

/** What a local header says about its own entry; null sizes are left to the directory or follow the data. */
export interface LocalHeader {
  readonly packed: number | null;
  readonly unpacked: number | null;
  /** Where the entry's data starts. */
  readonly data: number;
}

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;

const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const IN_EXTRA_16 = 0xffff;
const IN_EXTRA_32 = 0xffffffff;
const ZIP64_EXTRA = 1;

const utf8 = new TextDecoder();

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function readUint64(view: DataView, offset: number): number {
  return Number(view.getBigUint64(offset, true));
}

/** Runs a reader over the bytes; whatever lies outside them means that a part of the file is missing. */
function within<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) throw damaged(error);
    throw error;
  }
}

/** The last end record of the zip: the one the workbook's reader uses as well. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let offset = view.byteLength - END_LENGTH; offset >= first; offset--)
    if (view.getUint32(offset, true) === END) return offset;
  throw damaged();
}

interface DirectoryPlace {
  readonly count: number;
  readonly offset: number;
}

function locateDirectory(view: DataView): DirectoryPlace {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const offset = view.getUint32(end + 16, true);
  if (count !== IN_EXTRA_16 && size !== IN_EXTRA_32 && offset !== IN_EXTRA_32)
    return { count, offset };
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== END_64_LOCATOR) throw damaged();
  const end64 = readUint64(view, locator + 8);
  if (view.getUint32(end64, true) !== END_64) throw damaged();
  return { count: readUint64(view, end64 + 32), offset: readUint64(view, end64 + 48) };
}

/** The 64-bit values of an entry, in the order in which the format lists those that do not fit elsewhere. */
function zip64Values(view: DataView, start: number, length: number): number[] {
  for (let field = start; field + 4 <= start + length;) {
    const fieldLength = view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === ZIP64_EXTRA)
      return Array.from({ length: Math.floor(fieldLength / 8) }, (_, i) =>
        readUint64(view, field + 4 + i * 8)
      );
    field += 4 + fieldLength;
  }
  return [];
}

/**
 * The number of files that the zip's end record declares.
 * @throws UnreadableFileError when the record is missing or broken.
 */
export function countZipEntries(bytes: Uint8Array): number {
  return within(() => locateDirectory(viewOf(bytes)).count);
}

/**
 * The central directory of a zip, unverified.
 * @throws UnreadableFileError when it is missing, broken or points outside the file.
 */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  return within(() => {
    const view = viewOf(bytes);
    const { count, offset } = locateDirectory(view);
    const entries: ZipEntry[] = [];
    for (let at = offset; entries.length < count;) {
      if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged();
      const nameLength = view.getUint16(at + 28, true);
      const extraLength = view.getUint16(at + 30, true);
      const large = zip64Values(view, at + 46 + nameLength, extraLength);
      const fitting = (value: number): number => {
        if (value !== IN_EXTRA_32) return value;
        const next = large.shift();
        if (next === undefined) throw damaged();
        return next;
      };
      const unpacked = fitting(view.getUint32(at + 24, true));
      const packed = fitting(view.getUint32(at + 20, true));
      const localHeader = fitting(view.getUint32(at + 42, true));
      const flags = view.getUint16(at + 8, true);
      entries.push({
        path: utf8.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
        encrypted: (flags & 1) !== 0,
        sizesFollow: (flags & 8) !== 0,
        method: view.getUint16(at + 10, true),
        checksum: view.getUint32(at + 16, true),
        packed,
        unpacked,
        localHeader,
      });
      at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    }
    return entries;
  });
}

/**
 * The header in front of an entry's data.
 * @throws UnreadableFileError when there is none where the directory says.
 */
export function readLocalHeader(bytes: Uint8Array, entry: ZipEntry): LocalHeader {
  return within(() => {
    const view = viewOf(bytes);
    const at = entry.localHeader;
    if (view.getUint32(at, true) !== LOCAL_HEADER) throw damaged();
    const stated = (size: number): number | null =>
      size === IN_EXTRA_32 || (entry.sizesFollow && size === 0) ? null : size;
    return {
      packed: stated(view.getUint32(at + 18, true)),
      unpacked: stated(view.getUint32(at + 22, true)),
      data: at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true),
    };
  });
}
