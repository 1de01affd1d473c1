import { readCodeBlocks } from "./code-blocks";
import { readCodedTable, type CodedTable } from "./coded-table";
import type { MeasureWords } from "./measures";
import type { Reading, Region } from "./region";

const WORDS: MeasureWords = [
  [/人员(?:经费|支出|类)/, "personnel"],
  [/公用(?:经费|支出|类)/, "office"],
  [/基本支出/, "basic"],
  // 专项业务经费 is what Shaanxi calls it.
  [/项目支出|专项业务经费/, "project"],
  [/上缴上级/, "superior-remittance"],
  [/(?:^|单位)经营支出/, "business-expenditure"],
  [/(?:附属|下级)单位补助/, "affiliate-grants"],
  [/(?<!含)上年.*(?:结转|结余)/, "carried-in"],
];

const TELLS = [
  { measure: "basic", words: "基本支出" },
  { measure: "project", words: "项目支出" },
] as const;

/** Tables of functional subjects by 总计, 基本支出, 项目支出: 表二, 表五, 表八 and the 国有资本经营 one (domain.md 2). */
export const FUNCTIONAL_EXPENDITURE: CodedTable = {
  words: WORDS,
  tells: TELLS,
  codes: /^2\d{2}/,
  codesAre: "支出功能分类科目（2 开头的编码）",
  branch: "function",
};

/** 表五 and the 国有资本经营 one. Some places print a 收支表 of the fund under the same number, which has another form. */
export function readFundTable(region: Region): Reading {
  const isBalance = region.header.columns.some(({ words }) => /^收入/.test(words[0] ?? ""));
  return isBalance
    ? { lacks: "只列支出的表头（这张表左边是收入、右边是支出）" }
    : readCodedTable(region, { ...FUNCTIONAL_EXPENDITURE, branch: "fund" });
}

/** The economic tables with a single column of amounts (九龙坡's 政府经济分类 and 项目支出, domain.md 2). */
const SINGLE_AMOUNT: MeasureWords = [
  [
    /^(?:本年|20\d\d年)?(?:一般公共预算)?(?:财政拨款)?(?:基本|项目)支出(?:预算)?(?:数|金额)?(?:\((?:人民币)?(?:万元|千元|亿元|元)\))?$/,
    "total",
  ],
];

/** Tables of the department's economic subjects with one column of amounts. */
export const DEPARTMENT_ECONOMIC: CodedTable = {
  words: SINGLE_AMOUNT,
  tells: [],
  codes: /^3\d{2}/,
  codesAre: "部门预算支出经济分类科目（3 开头的编码）",
  branch: "economic-department",
};

/** Tables of the government's economic subjects with one column of amounts. */
export const GOVERNMENT_ECONOMIC: CodedTable = {
  words: SINGLE_AMOUNT,
  tells: [],
  codes: /^5\d{2}/,
  codesAre: "政府预算支出经济分类科目（5 开头的编码）",
  branch: "economic-government",
};

/**
 * Reads a table of economic subjects, also one in blocks beside each other under a title that says what it is.
 * @param alone what it asks where it stands in one block, perhaps with further measures: in a block of its own 人员经费 is a total
 */
export function readEconomicTable(
  region: Region,
  table: CodedTable,
  alone: CodedTable = table
): Reading {
  const inBlocks = region.titled ? readCodeBlocks(region, table) : null;
  return inBlocks ?? readCodedTable(region, alone);
}
