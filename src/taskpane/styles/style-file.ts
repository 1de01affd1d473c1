import { ExcelProblem } from "../../excel/excel-errors";
import { problemText } from "../../narrative/own-style/problem";
import { readStyle } from "../../narrative/own-style/read-style";
import type { StyleName } from "../../narrative/styles/registry";
import type { Style } from "../../narrative/styles/style";
import { isRecord } from "../../tables/kept-content";
import { quoted } from "../../tables/quoted";
import { attempt } from "../actions/attempt";
import { readLocalFile } from "../actions/read-local-file";
import { saveAttempted } from "../actions/save-attempted";
import { saveFile } from "../actions/save-file";
import { baseOf } from "./current-style";
import { ownStyleJson } from "./own-style-json";

/** One more whenever an older program would misread what this one writes. */
const VERSION = 1;

/** A style of one's own, and the one of ours that it was copied from. */
export interface StyleCopy {
  readonly base: StyleName;
  readonly style: Style;
}

/** Saves a style as a file that the pane and the terminal's `narrate --template` read. @returns the file's name; null when it did not work */
export function saveStyleFile({ base, style }: StyleCopy): Promise<string | null> {
  return saveAttempted("没有导出样式", () => {
    const json = JSON.stringify({ version: VERSION, ...ownStyleJson(base, style) }, null, 2);
    const bytes = new TextEncoder().encode(`${json}\n`);
    return Promise.resolve(saveFile(`${style.title}.样式.json`, "application/json", bytes));
  });
}

/** Reads a style from a file and gives it on; what is wrong with it is said to the user, and nothing is given on then. */
export function readStyleFile(file: File, give: (copy: StyleCopy) => void): Promise<boolean> {
  return attempt(async () => {
    const copy = await readLocalFile(
      file,
      () => Promise.resolve((bytes: Uint8Array) => Promise.resolve(styleOf(bytes, file.name))),
      "样式文件只有几千字，请核对是否选对了文件。"
    );
    give(copy);
    return `已读入样式“${copy.style.title}”，保存后生效`;
  }, "没有读入样式");
}

function styleOf(bytes: Uint8Array, name: string): StyleCopy {
  const value = jsonOf(bytes);
  if (!isRecord(value))
    throw new ExcelProblem(
      `${quoted(name)}不是样式文件。`,
      "请选择从“修改样式”里导出的 .json 文件。"
    );
  const { style, problems } = readStyle(value);
  if (style) return { base: baseOf(value), style };
  const [first, ...others] = problems.map(problemText);
  throw new ExcelProblem(
    `${quoted(name)}里有写错的地方：${first ?? ""}${others.length > 0 ? `另有 ${others.length} 处。` : ""}`,
    "请改正文件后再试。"
  );
}

/** Undefined where it is no JSON. */
function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}
