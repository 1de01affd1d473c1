import { useState } from "react";
import type { OpenedBook } from "../../files/open-book";
import type { Book } from "../../tables/book";
import { attempt } from "../actions/attempt";
import { readBook } from "../actions/read-book";
import { readLocalFile } from "../actions/read-local-file";
import { lastYearIn } from "./new-set";

/** Last year's workbook for a new set. */
export interface LastYearChoice {
  /** 本工作簿, or the file's name. */
  readonly name: string;
  readonly book: Book;
}

interface LastYearUse {
  readonly chosen: LastYearChoice | null;
  /** Takes the open workbook. */
  readonly takeOpen: () => Promise<boolean>;
  /** Takes a file of this computer. */
  readonly takeFile: (file: File) => Promise<boolean>;
  readonly remove: () => void;
}

const FAILURE = "没有采用上年工作簿";

/**
 * Last year's workbook as the user chooses it.
 * @param department whose tables are wanted where a workbook has several
 * @param onChosen hears of each choice
 */
export function useLastYear(
  department: string | null,
  onChosen: (choice: LastYearChoice) => void
): LastYearUse {
  const [chosen, setChosen] = useState<LastYearChoice | null>(null);
  const take = (name: string, read: () => Promise<OpenedBook>): Promise<boolean> =>
    attempt(async () => {
      const { book, problem } = await read();
      const choice = { name, book: lastYearIn(book, department) };
      setChosen(choice);
      onChosen(choice);
      return `已选择上年工作簿：${name}${problem === null ? "" : `。${problem}`}`;
    }, FAILURE);
  return {
    chosen,
    takeOpen: () => take("本工作簿", async () => ({ ...(await readBook()), problem: null })),
    takeFile: (file) => take(file.name, () => readFile(file)),
    remove: () => setChosen(null),
  };
}

function readFile(file: File): Promise<OpenedBook> {
  return readLocalFile(
    file,
    async () => {
      const { openBook } = await import("../../files/open-book");
      return openBook;
    },
    "请核对是否选对了文件，或只保留公开表另存后再试。"
  );
}
