import type { CellValue } from "../money/amount";
import { plainText } from "./cell-text";
import { remembering } from "../money/remembering";

/** Chinese offices write 二〇二六年 with three different zeros. */
const CHINESE_DIGITS: Readonly<Record<string, string>> = {
  〇: "0",
  "○": "0",
  零: "0",
  一: "1",
  二: "2",
  三: "3",
  四: "4",
  五: "5",
  六: "6",
  七: "7",
  八: "8",
  九: "9",
};

/** The years a text names, in its order: 2026年, 2026, 二〇二六年. */
export const yearsIn = remembering((text: string): readonly number[] => {
  const years = text.matchAll(
    /(?<!\d)(20\d\d)(?!\d)|(二[〇○零][〇○零一二三四五六七八九]{2})(?=年)/g
  );
  return [...years].map(([, digits, chinese = ""]) =>
    Number(digits ?? [...chinese].map((character) => CHINESE_DIGITS[character]).join(""))
  );
});

/** A table's number, but not the first character of 一般公共预算 or 三公. */
const NUMBER = "(?:二?十[一二三四五六七八九]?|[一二三四五六七八九]|\\d{1,2}(?![\\d年]))(?!般|公)";

/** What joins the parts of a number: 附表2-3, 附表2—3. */
const DASH = "[-.—–]{1,2}";

const NUMBER_WORD = "(?:部门|单位|预算)*(?:公开)?(?:附件|附表|表|附)";

/** 表一, 附表：1, 附件 13, 部门公开表3, 公开05表 alone in a cell. */
const TABLE_NUMBER = new RegExp(
  `^(?:${NUMBER_WORD}[:-]?(?:${NUMBER})?(?:${DASH}\\d+)?|.{0,6}\\d{1,2}(?:${DASH}\\d+)?表)$`
);

/** 表一、, 附表1-2, 预算01表, 公开05表 before a title in its cell. */
const LEADING_NUMBER = new RegExp(
  `^(?:${NUMBER_WORD}[:-]?${NUMBER}(?:${DASH}\\d+)?|(?:部门|单位|预算|公开|附)+\\d{1,2}(?:${DASH}\\d+)?表)[:、.-]*`
);

const MONEY_UNIT = "(?:人民币)?(?:万元|千元|亿元|元)";

/** What else may stand on a title's line: its number, the money unit, the department, the date of making. */
const COMPANION = new RegExp(
  `^\\(?(?:(?:金额|计量)?单位:?${MONEY_UNIT}|${MONEY_UNIT}|(?:编制|填报|填制|编报|预算|公开)?(?:单位|部门)(?:名称|\\(公章\\)|\\(盖章\\))?:.*|(?:填报|编制|制表)?日期:?.*)\\)?$`
);

/** Whether a text beside or above a title belongs to the title's lines. */
export const isCompanion = remembering((value: CellValue): boolean => {
  const text = plainText(value);
  return TABLE_NUMBER.test(text) || COMPANION.test(text);
});

/** The first line of a title in two: the year, or the department, alone on its line. */
export const isHeadline = remembering((value: CellValue): boolean => {
  const text = plainText(value);
  if (text.length > 40 || /[。;:,]/.test(text) || isNote(value)) return false;
  return (
    /^(?:.*(?:局|委|办|部|办公室|委员会|中心|政府|学校|学院|医院|法院|检察院|街道|镇|乡|会|站|所|队|馆))?(?:20\d\d|二[〇○零].{2})?年?度?$/.test(
      text
    ) && text !== ""
  );
});

/** A remark below a table: 备注：…, 注：…, 说明：…. */
export const isNote = remembering((value: CellValue): boolean =>
  /^(?:备注|附注|注|说明|注释)(?:\d*[:.、]|$)|^\*?注[:：]|(?:此|本)表(?:无数据|为空)|^\(?本表(?:反映|无|没有)|^\(?(?:我|本)(?:单位|部门|局|院|校|镇|乡|街道).{0,16}(?:无|没有|未安排)/.test(
    plainText(value)
  )
);

const TRAILING_UNIT = new RegExp(`\\(?(?:金额|计量)?单位:?${MONEY_UNIT}\\)?$`);

/** A number that only a blank parts from the year behind it: 附表3 2026年…. */
const BEFORE_YEAR = /(\d)\s+(?=20\d\d年)/;

/** Without table number, money unit and what follows the title in its cell. */
export const titleWords = remembering((value: CellValue): string =>
  plainText(typeof value === "string" ? value.replace(BEFORE_YEAR, "$1、") : value)
    .replace(LEADING_NUMBER, "")
    .replace(TRAILING_UNIT, "")
    .replace(/(?:编制|填报|预算)?(?:单位|部门)(?:名称)?:.*$/, "")
);

/** A department before a table's own words. Its name may contain such words itself: 政府采购中心, 社会保险局. */
const OFFICE =
  /^.*(?:局|办|办公室|委员会|委|中心|厅|院|校|学|所|站|馆|队|会|街道|镇|乡|处)(?:\([^()]*\))?(?=(?:(?:20\d\d|二[〇○零].{2})年?度?)?(?:部门|单位|本级|财政拨款|一般公共|政府性基金|政府采购|国有资本|收支|收入|支出|基本支出|项目|三公|采购|预算|整体))/;

/** The name of the office that a title begins with, as `titleWords`; empty where it begins otherwise. */
export function officeIn(words: string): string {
  return OFFICE.exec(words)?.[0] ?? "";
}

/** The words of a title that name the table, without the office before them. */
export const kindWords = remembering((value: CellValue): string => {
  const words = titleWords(value);
  return words.slice(officeIn(words).length);
});

/** Whether a text reads like a table's title: it ends in 表, but for brackets or a number behind it, and is no sentence. */
export const looksLikeTitle = remembering((value: CellValue): boolean => {
  if (typeof value !== "string" || value.length > 120 || !value.includes("表")) return false;
  if (TABLE_NUMBER.test(plainText(value)) || isNote(value)) return false;
  const words = titleWords(value);
  return (
    words.length >= 4 && words.length <= 60 && /^[^。;,?!]+表(?:\([^()]*\))*(?:-?\d+)?$/.test(words)
  );
});

/** Whether a title says that the table of the page before goes on: 部门收入总表（续表）, …表（续1）. */
export function goesOn(value: CellValue): boolean {
  return /\(续表?\d*\)|续表$/.test(plainText(value));
}

/** Whether a title means the government's economic subjects (501–599), not the department's (301–399). */
export function isGovernmentEconomic(title: string): boolean {
  return /政府(?:预算)?(?:支出)?经济/.test(title);
}

/**
 * Whether a title names the whole of 收入 or 支出, not one sort of it: 部门支出总表, 支出预算总表, 支出总体情况表, but not 培训支出情况表.
 */
export function namesWhole(title: string, what: "收入" | "支出"): boolean {
  return WHOLE[what].some((pattern) => pattern.test(title));
}

const WHOLE = { 收入: wholeOf("收入"), 支出: wholeOf("支出") };

function wholeOf(what: string): readonly RegExp[] {
  return [
    new RegExp(`${what}(?:预算)?(?:总|汇总|总体情况|预算总体情况)表`),
    new RegExp(
      `(?:部门|单位|^(?:(?:20\\d\\d|二[〇○零].{2})年?度?)?)(?:综合)?(?:预算)?${what}(?:预算)?(?:情况)?表`
    ),
  ];
}
