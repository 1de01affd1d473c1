/** What a file must be before it is unpacked at all: a .zip of reasonable size, also when unpacked. */
import { FileProblem } from "./file-problem";

const MEGABYTE = 1024 * 1024;
const MAX_PACKED = 20 * MEGABYTE;
const MAX_UNPACKED = 200 * MEGABYTE;

const ZIP_SIGNATURE = 0x04034b50;
/** Compound files: .xls, and any workbook with a password. */
const COMPOUND_SIGNATURE = 0xe011cfd0;
const DIRECTORY_END_SIGNATURE = 0x06054b50;
const DIRECTORY_END_LENGTH = 22;
const MAX_COMMENT = 0xffff;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_LENGTH = 46;

/** Throws a FileProblem for what is no workbook, or would fill the memory. */
export function checkFile(file: Uint8Array): void {
  if (file.length > MAX_PACKED) throw tooLarge();
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const signature = file.length >= 4 ? view.getUint32(0, true) : 0;
  if (signature === COMPOUND_SIGNATURE) {
    throw new FileProblem(
      "这是旧格式（.xls）或设了密码的工作簿。请在 Excel 中打开，去掉密码，另存为 .xlsx，再打开一次。"
    );
  }
  if (signature !== ZIP_SIGNATURE) throw notReadable();
  if (unpackedSize(view) > MAX_UNPACKED) throw tooLarge();
}

export function notReadable(): FileProblem {
  return new FileProblem(
    "这个文件不是 .xlsx 工作簿，或者已经损坏。请换一个文件，或在 Excel 中重新另存一份。"
  );
}

function tooLarge(): FileProblem {
  return new FileProblem(
    "这个文件太大（上限为 20 MB，解压后 200 MB）。请只保留预算公开表，另存后再打开。"
  );
}

/** The sizes that the archive's directory promises, summed. */
function unpackedSize(view: DataView): number {
  const end = directoryEnd(view);
  if (end === null) throw notReadable();
  const entries = view.getUint16(end + 10, true);
  let offset = view.getUint32(end + 16, true);
  let size = 0;
  for (let i = 0; i < entries; i++) {
    const fits = offset + ENTRY_LENGTH <= view.byteLength;
    if (!fits || view.getUint32(offset, true) !== ENTRY_SIGNATURE) throw notReadable();
    size += view.getUint32(offset + 24, true);
    const name = view.getUint16(offset + 28, true);
    const extra = view.getUint16(offset + 30, true);
    const comment = view.getUint16(offset + 32, true);
    offset += ENTRY_LENGTH + name + extra + comment;
  }
  return size;
}

function directoryEnd(view: DataView): number | null {
  const last = view.byteLength - DIRECTORY_END_LENGTH;
  for (let at = last; at >= 0 && at >= last - MAX_COMMENT; at--) {
    if (view.getUint32(at, true) === DIRECTORY_END_SIGNATURE) return at;
  }
  return null;
}
