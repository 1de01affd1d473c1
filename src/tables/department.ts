import type { CellValue } from "../money/amount";
import { remembering } from "../money/remembering";
import { normaliseName } from "../money/width";
import { filledColumns, valueAt, type Block } from "./block";
import { plainText, printedText } from "./cell-text";
import { isHeaderWord } from "./header-words";
import { officeIn, titleWords } from "./title";

/** Where a title stops naming the department and begins naming the table. */
const TABLE_WORDS =
  /(?:部门|单位|本级)?(?:综合)?(?:预算|财务)?(?:收支|收入|支出)|(?:部门|单位)综合预算|财政拨款|一般公共预算|公共财政|政府性基金|国有资本|三公|(?:政府)?采购|(?:部门|单位)?(?:政府)?整体|项目|部门预算|预算公开|基本支出/;

const YEAR = /(?:20\d\d|二[〇○零][〇○零一二三四五六七八九]{2})年?度?/g;

/** What a template leaves for a name to be filled in. */
const PLACEHOLDER = /[xX×]{2}|[＊*]{2}/;

/** A name of a title's folded words as the title prints it: with its own brackets. */
function asPrinted(name: string, title: CellValue): string {
  const printed = printedText(title);
  const at = normaliseName(printed).indexOf(name);
  return at < 0 ? name : printed.slice(at, at + name.length);
}

/** The department that a title names before the table's own words: 重庆市某某区人民政府办公室部门收支总表; null if it names none. */
export const departmentInTitle = remembering((title: CellValue): string | null => {
  const printed = titleWords(title);
  const office = officeIn(printed).replace(YEAR, "");
  const words = printed.replace(YEAR, "");
  const at = office === "" ? words.search(TABLE_WORDS) : office.length;
  const name = (at < 0 ? "" : words.slice(0, at))
    .replace(/(?:部门|单位)$/, "")
    .replace(/^\((?!.*\).)|[:、-]+$/g, "");
  return name.length >= 3 &&
    !PLACEHOLDER.test(name) &&
    !/^(?:部门|单位|本部门|本单位|附件|附表)(?:\((?:部门|单位)\))?(?:综合)?(?:预算)?$/.test(name)
    ? asPrinted(name, title)
    : null;
});

const LABEL =
  /^(?:\(?(?:编制|填报|填制|预算|公开|申报)?\)?(?:\((?:单位|部门)\))?(?:部门|单位)(?:\/(?:单位|部门))?(?:\((?:单位|部门|公章|盖章)\))*(?:名称|信息)?(?:\((?:公章|盖章)\))?)$/;

/** The money unit that goes on in the department's cell: 编制单位：某某局　单位：万元. */
const MONEY_BEHIND =
  /(?:[、,，;；]?[(（]?(?:金额|计量)?单位[:：]?|[(（])?(?:人民币)?(?:万元|千元|亿元|(?<=单位[:：]?|[(（]|^|人民币)元)[)）]?$/;

function nameIn(text: string): string | null {
  const name = text
    .replace(MONEY_BEHIND, "")
    .replace(/^(?:\d{3,}|[[(（【]\d{3,}[\])）】])[-—_ ]*/, "")
    .replace(/[(（](?:公章|盖章)[)）]$/, "");
  return name.length >= 3 && !/\d/.test(name) ? name : null;
}

/** What stands behind 部门： in its cell; empty where nothing does, null where a text is no such label. */
const behindLabel = remembering((value: CellValue): string | null => {
  const text = printedText(value);
  if (text.length > 60) return null;
  const [label = "", ...rest] = text.split(/[:：]/);
  return LABEL.test(plainText(label)) ? rest.join("：") : null;
});

/** The department that cells near a title name: 部门：某某局, 单位名称 | 103-某某局; null if none does. */
export function departmentInCells(block: Block, rows: readonly number[]): string | null {
  for (const row of rows)
    for (const column of filledColumns(block, row)) {
      const value = valueAt(block, row, column);
      const behind = behindLabel(value);
      if (behind === null) continue;
      const beside = printedText(valueAt(block, row, column + 1));
      const isName = beside.length <= 50 && !isHeaderWord(plainText(beside));
      const name = nameIn(/[:：]/.test(printedText(value)) ? behind : isName ? beside : "");
      if (name !== null) return name;
    }
  return null;
}
