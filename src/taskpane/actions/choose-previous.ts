import { ExcelProblem } from "../../excel/excel-errors";
import type { OpenedBook } from "../../files/open-book";
import { quoted } from "../../tables/quoted";
import { whyNotPrevious } from "../previous/why-not-previous";
import { dispatch, getState } from "../state/store";
import { attempt } from "./attempt";
import { readBook } from "./read-book";
import { readLocalFile } from "./read-local-file";

/** Takes a local .xlsx for last year's workbook, as long as the pane is open; the file stays where it is, unchanged. */
export function choosePrevious(file: File): Promise<boolean> {
  return attempt(async () => {
    const { book, problem } = await readPrevious(file);
    const current = getState().checked?.book ?? (await readBook()).book;
    const why = whyNotPrevious(current, book);
    if (why !== null)
      throw new ExcelProblem(
        `${quoted(file.name)}不能作为上年工作簿：${why}`,
        "请选择本部门上年的工作簿。"
      );
    dispatch({ type: "previous-chosen", previous: { name: file.name, book } });
    return `已选择上年工作簿 ${file.name}，重新检查后生效${problem === null ? "" : `。${problem}`}`;
  }, "没有采用上年工作簿");
}

/** Goes without last year's workbook again. */
export function removePrevious(): void {
  dispatch({ type: "previous-chosen", previous: null });
  dispatch({ type: "said", text: "已移除上年工作簿" });
}

function readPrevious(file: File): Promise<OpenedBook> {
  return readLocalFile(
    file,
    async () => {
      const { openBook } = await import("../../files/open-book");
      return openBook;
    },
    "请核对是否选对了文件，或只保留公开表另存后再试。"
  );
}
