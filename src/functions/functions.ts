/**
 * The worksheet functions, as Excel sees them. This file is an entry of the build and the source of functions.json, hence: only
 * top-level function declarations, the description before the tag, ranges as unknown[][]. Every function is a line over a
 * pure module; what recognises or checks tables answers with a promise, because its program is fetched on its own
 * (with-checks.ts). Ids are names, dot included; they never change once released.
 */
import { currentSubjects } from "../subjects/current-subjects";
import { readCell, readRange, readRanges } from "./arguments";
import { changesBetween } from "./change";
import { excelTable, excelValue } from "./excel-result";
import { readOrigin } from "./parameter-address";
import { childrenOf, codesOf, levelsOf, namesOf, parentsOf, pathsOf } from "./subject-lookup";
import { readTableRange } from "./table-range";
import { totalsByRow, totalUnder } from "./total";
import { toWan } from "./wan";
import { withChecks } from "./with-checks";

const YEARS = ["本年数", "上年数"] as const;

/**
 * 某个科目编码下的合计。只加最末级科目，上级科目不重复计算。
 * @customfunction BUDGET.TOTAL
 * @param code 科目编码，例如 201；留空就是全部科目
 * @param codes 科目编码所在的一列：数字、文本或“2010301-行政运行”都可以
 * @param amounts 金额所在的一列，行数与科目编码相同
 * @returns 合计，单位与金额相同
 */
export function budgetTotal(code: unknown, codes: unknown[][], amounts: unknown[][]): number {
  return excelValue(() => totalUnder(readCell(code), codes, amounts));
}

/**
 * 每一行按最末级科目相加应当是多少，一次给出整列；“合计”行给出全部合计，没有编码的其他行留空。
 * @customfunction BUDGET.TOTALS
 * @param codes 科目编码所在的一列
 * @param amounts 金额所在的一列，行数与科目编码相同
 * @returns 一列应有的金额，行数与科目编码相同
 */
export function budgetTotals(codes: unknown[][], amounts: unknown[][]): unknown[][] {
  return excelValue(() => totalsByRow(codes, amounts));
}

/**
 * 科目编码的标准名称。
 * @customfunction BUDGET.NAME
 * @param codes 一个或多个科目编码
 * @returns 科目名称，形状与所选区域相同
 */
export function budgetName(codes: unknown[][]): unknown[][] {
  return excelTable(() => namesOf(readRange(codes), currentSubjects()));
}

/**
 * 标准科目名称的编码。同名科目不止一个时给出 #N/A，并列出可选的编码。
 * @customfunction BUDGET.CODE
 * @param names 一个或多个科目名称
 * @returns 科目编码（文本），形状与所选区域相同
 */
export function budgetCode(names: unknown[][]): unknown[][] {
  return excelTable(() => codesOf(readRange(names), currentSubjects()));
}

/**
 * 从类到本级的科目名称，例如“一般公共服务支出 / 政府办公厅（室）及相关机构事务 / 行政运行”。
 * @customfunction BUDGET.PATH
 * @param codes 一个或多个科目编码
 * @returns 各级名称，形状与所选区域相同
 */
export function budgetPath(codes: unknown[][]): unknown[][] {
  return excelTable(() => pathsOf(readRange(codes), currentSubjects()));
}

/**
 * 科目编码的级次：类、款或项。
 * @customfunction BUDGET.LEVEL
 * @param codes 一个或多个科目编码
 * @returns 级次，形状与所选区域相同
 */
export function budgetLevel(codes: unknown[][]): unknown[][] {
  return excelTable(() => levelsOf(readRange(codes), currentSubjects()));
}

/**
 * 上一级科目的编码；类级科目没有上级，留空。
 * @customfunction BUDGET.PARENT
 * @param codes 一个或多个科目编码
 * @returns 上级科目编码（文本），形状与所选区域相同
 */
export function budgetParent(codes: unknown[][]): unknown[][] {
  return excelTable(() => parentsOf(readRange(codes), currentSubjects()));
}

/**
 * 下一级科目的编码，排成一列；没有下级时为空白。
 * @customfunction BUDGET.CHILDREN
 * @param codes 一个或多个科目编码
 * @returns 一列下级科目编码（文本）
 */
export function budgetChildren(codes: unknown[][]): unknown[][] {
  return excelTable(() => childrenOf(readRange(codes), currentSubjects()));
}

/**
 * 核验一张预算表，列出发现的问题，与窗格里的检查相同。第一行是栏名，之后每个问题一行：级别、单元格、问题、应为、实际；最后一行说明没有核验的。
 * @customfunction BUDGET.CHECK
 * @param table 一张预算公开表，连标题、表头和备注一起选取
 * @param [unit] 表中没有写明单位时的金额单位：万元、千元或元；不填按万元
 * @param invocation 由 Excel 提供，用来写出单元格的地址
 * @requiresParameterAddresses
 * @returns 发现的问题，每个一行
 */
export async function budgetCheck(
  table: unknown[][],
  unit: unknown,
  invocation: CustomFunctions.Invocation
): Promise<unknown[][]> {
  return withChecks(({ checkTable }) =>
    excelTable(() => {
      const origin = readOrigin(invocation.parameterAddresses?.[0]);
      return checkTable(
        readTableRange(readRange(table), origin),
        readCell(unit),
        currentSubjects()
      );
    })
  );
}

/**
 * 本年比上年的变化，写成文字：“增加351.02万元”“减少0.5万元”“与上年持平”。
 * @customfunction BUDGET.CHANGE
 * @param current 本年数，万元
 * @param previous 上年数，万元，行数和列数与本年数相同
 * @returns 变化的说法，形状与所选区域相同
 */
export function budgetChange(current: unknown[][], previous: unknown[][]): unknown[][] {
  return excelTable(() => changesBetween(...readRanges(current, previous, YEARS)));
}

/**
 * 元换算成万元，四舍五入到两位小数。
 * @customfunction BUDGET.WAN
 * @param yuan 一个或多个以元为单位的金额
 * @returns 以万元为单位的金额，形状与所选区域相同
 */
export function budgetWan(yuan: unknown[][]): unknown[][] {
  return excelTable(() => toWan(readRange(yuan)));
}

/**
 * “三公”经费表的本年合计；“合计”空白时给出各分项之和。
 * @customfunction SANGONG.TOTAL
 * @param table “三公”经费表，连表头一起选取；只选金额时每年 6 列，按表中的次序
 * @returns 本年合计，单位与表相同
 */
export async function sangongTotal(table: unknown[][]): Promise<number> {
  return withChecks(({ totalOfSangong }) => excelValue(() => totalOfSangong(readRange(table))));
}

/**
 * 核验“三公”经费表：合计是否等于各分项之和，小计是否等于购置费与运行费之和。每年一行结论；给出文字的，再有一行说明文字与表是否相符。
 * @customfunction SANGONG.CHECK
 * @param table “三公”经费表，连表头一起选取；只选金额时每年 6 列，按表中的次序
 * @param [text] 情况说明中关于“三公”经费的一句或一段，可以分在几个单元格里
 * @returns 年度、合计、分项之和、差额、结论
 */
export async function sangongCheck(table: unknown[][], text: unknown[][]): Promise<unknown[][]> {
  return withChecks(({ checkSangong }) =>
    excelTable(() => checkSangong(readRange(table), currentSubjects(), readRange(text)))
  );
}

/**
 * 由“三公”经费表写出情况说明中的那一段，金额单位是万元；表中有上年数的，写出比上年的增减。增减的原因请自己补上。
 * @customfunction SANGONG.TEXT
 * @param table “三公”经费表，连表头一起选取；只选金额时每年 6 列，按表中的次序
 * @returns 一段文字
 */
export async function sangongText(table: unknown[][]): Promise<string> {
  return withChecks(({ textOfSangong }) => excelValue(() => textOfSangong(readRange(table))));
}
