import { ExcelProblem } from "../../excel/excel-errors";
import { UnreadableFileError } from "../../files/unreadable-file";
import { createBook, type Book } from "../../tables/book";
import { quoted } from "../../tables/quoted";
import { whyNotPrevious } from "../previous/why-not-previous";
import { dispatch, getState } from "../state/store";
import { attempt } from "./attempt";
import { readBook } from "./read-book";

const MEGABYTE = 1024 * 1024;
const LARGEST = 50 * MEGABYTE;

/** Takes a local .xlsx for last year's workbook, as long as the pane is open; the file stays where it is, unchanged. */
export function choosePrevious(file: File): Promise<boolean> {
  return attempt(async () => {
    const book = await readPrevious(file);
    const current = getState().checked?.book ?? (await readBook()).book;
    const why = whyNotPrevious(current, book);
    if (why !== null)
      throw new ExcelProblem(
        `${quoted(file.name)}不能作为上年工作簿：${why}`,
        "请选择本部门上年的工作簿。"
      );
    dispatch({ type: "previous-chosen", previous: { name: file.name, book } });
    return `已选择上年工作簿 ${file.name}，重新检查后生效`;
  }, "没有采用上年工作簿");
}

/** Goes without last year's workbook again. */
export function removePrevious(): void {
  dispatch({ type: "previous-chosen", previous: null });
  dispatch({ type: "said", text: "已移除上年工作簿" });
}

async function readPrevious(file: File): Promise<Book> {
  if (file.size > LARGEST)
    throw new ExcelProblem(
      `${quoted(file.name)}有 ${Math.round(file.size / MEGABYTE)} MB，超过 50 MB，没有打开。`,
      "请核对是否选对了文件，或只保留公开表另存后再试。"
    );
  const bytes = await file.arrayBuffer().catch(() => {
    throw new ExcelProblem(
      `没有读到${quoted(file.name)}，可能已移动、删除，或正被别的程序占用。`,
      "请关闭占用它的程序，再选一次。"
    );
  });
  // Few need it, so it is not part of what the pane loads at first.
  const { openWorkbook } = await import("../../files/open-workbook").catch(() => {
    throw new ExcelProblem(
      "读取文件的程序没有加载成功，可能是网络不通。",
      "请检查网络，再选一次。"
    );
  });
  try {
    return createBook(await openWorkbook(new Uint8Array(bytes)));
  } catch (error) {
    if (error instanceof UnreadableFileError)
      throw new ExcelProblem(`${quoted(file.name)}：${error.message}`, "");
    throw error;
  }
}
