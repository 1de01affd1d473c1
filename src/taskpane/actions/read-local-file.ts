import { ExcelProblem } from "../../excel/excel-errors";
import { UnreadableFileError } from "../../files/unreadable-file";
import { quoted } from "../../tables/quoted";
import { sayWhile } from "../state/under-way";

const MEGABYTE = 1024 * 1024;
const LARGEST = 50 * MEGABYTE;

/**
 * Reads a file of this computer; it stays where it is, unchanged. The pane says so while it takes long.
 * @param program loads what makes something of the bytes: few need it, so it is not part of what the pane loads at first
 * @param whenTooLarge what to do about a file of more than 50 MB
 * @throws ExcelProblem which says why it cannot be read
 */
export async function readLocalFile<T>(
  file: File,
  program: () => Promise<(bytes: Uint8Array) => Promise<T>>,
  whenTooLarge: string
): Promise<T> {
  if (file.size > LARGEST)
    throw new ExcelProblem(
      `${quoted(file.name)}有 ${Math.round(file.size / MEGABYTE)} MB，超过 50 MB，没有打开。`,
      whenTooLarge
    );
  return sayWhile(`正在读取${quoted(file.name)}`, () => readWith(file, program));
}

async function readWith<T>(
  file: File,
  program: () => Promise<(bytes: Uint8Array) => Promise<T>>
): Promise<T> {
  const bytes = await file.arrayBuffer().catch(() => {
    throw new ExcelProblem(
      `没有读到${quoted(file.name)}，可能已移动、删除，或正被别的程序占用。`,
      "请关闭占用它的程序，再选一次。"
    );
  });
  const read = await program().catch(() => {
    throw new ExcelProblem(
      "读取文件的程序没有加载成功，可能是网络不通。",
      "请检查网络，再选一次。"
    );
  });
  try {
    return await read(new Uint8Array(bytes));
  } catch (error) {
    if (error instanceof UnreadableFileError)
      throw new ExcelProblem(`${quoted(file.name)}：${error.message}`, "");
    throw error;
  }
}
