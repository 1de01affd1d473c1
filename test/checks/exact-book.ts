import fc from "fast-check";
import { FEN_PER_UNIT, type CellValue, type Fen, type Unit } from "../../src/money/amount";
import { standardSubjects } from "../../src/subjects/edition-2026";
import type { Grid } from "../../src/tables/grid";

/** One 项 of a department in 分, by what pays for it. */
interface Item {
  readonly code: string;
  readonly economic: string;
  readonly basic: Fen;
  readonly project: Fen;
  /** Of 事业收入. */
  readonly operations: Fen;
}

/** A department's budget as its treasury keeps it: exact. */
export interface ExactBudget {
  readonly items: readonly Item[];
  /** 政府性基金, one 项. */
  readonly fund: Fen;
  /** What share of the general money was carried in, in hundredths. */
  readonly carriedIn: number;
}

/** How one table is printed. */
export interface Print {
  readonly unit: Unit;
  readonly decimals: number;
}

const CODES = [
  ["2010301", "30101"],
  ["2010302", "30201"],
  ["2010350", "30103"],
  ["2010399", "30217"],
  ["2080501", "30301"],
  ["2080505", "30108"],
  ["2080506", "30109"],
  ["2080599", "30305"],
  ["2101101", "30110"],
  ["2101102", "30110"],
  ["2101103", "30111"],
  ["2130101", "30231"],
  ["2130104", "30211"],
  ["2210201", "30113"],
  ["2210203", "30102"],
] as const;
const FUND = "2120801";

/** From 1 万元 on, for what is less is printed as nothing in whole 万元; each item in a range of its own, so that the amounts differ. */
const fen = fc.integer({ min: 1_000_000, max: 300_000_000 });
const RANGE: Fen = 310_000_000;

export const exactBudgets: fc.Arbitrary<ExactBudget> = fc.record({
  items: fc.tuple(
    ...CODES.map(([code, economic], index) =>
      fc.record<Item>({
        code: fc.constant(code),
        economic: fc.constant(economic),
        basic: fen.map((amount) => amount + index * RANGE),
        project: fen.map((amount) => amount + index * RANGE),
        operations: fc.oneof(fc.constant(0), fen),
      })
    )
  ),
  fund: fc.oneof(fc.constant(0), fen),
  carriedIn: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 60 })),
});

/** Each table's print: 万元 with up to two places, or 元. */
const prints: fc.Arbitrary<Print> = fc.constantFrom<Print>(
  { unit: "万元", decimals: 2 },
  { unit: "万元", decimals: 1 },
  { unit: "万元", decimals: 0 },
  { unit: "元", decimals: 2 },
  { unit: "元", decimals: 0 }
);

/** Few figures do not tell that a table prints fewer places than two (docs/decisions/rounding.md): these tables print two. */
const SHORT_TABLES: ReadonlySet<number> = new Set([0, 3, 4, 5]);

/** The prints of the nine tables of a book. */
export const bookPrints: fc.Arbitrary<readonly Print[]> = fc.tuple(
  ...Array.from({ length: 9 }, (_, table) =>
    SHORT_TABLES.has(table) ? prints.map(({ unit }) => ({ unit, decimals: 2 })) : prints
  )
);

type Amounts = readonly Fen[];

function sum(amounts: readonly Fen[]): Fen {
  return amounts.reduce((total, amount) => total + amount, 0);
}

function nameOf(code: string): string {
  return standardSubjects.byCode(code)?.name ?? `科目${code}`;
}

/** The figure as it is printed, rounded half up; blank where there is nothing. */
function printed(amount: Fen, { unit, decimals }: Print): CellValue {
  if (amount === 0) return null;
  const step = FEN_PER_UNIT[unit] / 10 ** decimals;
  return Number((Math.round(amount / step) / 10 ** decimals).toFixed(decimals));
}

/** The rows of a coded table: 合计, and every subject with its parents. */
function codedRows(lowest: ReadonlyMap<string, Amounts>, width: number, print: Print) {
  const codes = [...lowest.keys()].flatMap((code) => [3, 5, 7].map((n) => code.slice(0, n)));
  const totals = (prefix: string) =>
    Array.from({ length: width }, (_, i) =>
      sum([...lowest].flatMap(([code, row]) => (code.startsWith(prefix) ? [row[i] ?? 0] : [])))
    ).map((amount) => printed(amount, print));
  return [
    ["合计", null, ...totals("")],
    ...[...new Set(codes)].sort().map((code) => [code, nameOf(code), ...totals(code)]),
  ];
}

function sheet(title: string, print: Print, rows: readonly (readonly CellValue[])[]): Grid {
  const width = Math.max(...rows.map((row) => row.length));
  const padded = [[`2026年${title}`], [`单位：${print.unit}`], ...rows].map((row) =>
    Array.from({ length: width }, (_, i) => row[i] ?? null)
  );
  return { sheet: title, top: 0, left: 0, values: padded };
}

/** The workbook of a budget, each table printed its own way, each figure rounded by itself. */
export function printedBook(budget: ExactBudget, printOf: readonly Print[]): readonly Grid[] {
  const { items, fund, carriedIn } = budget;
  const at = (index: number): Print =>
    printOf[index % printOf.length] ?? { unit: "万元", decimals: 2 };
  const basic = sum(items.map((item) => item.basic));
  const project = sum(items.map((item) => item.project));
  const operations = sum(items.map((item) => item.operations));
  const general = basic + project;
  const carried = Math.floor((general * carriedIn) / 100);
  const all = general + fund + operations;
  const functional = (amounts: (item: Item) => Amounts) =>
    new Map(items.map((item) => [item.code, amounts(item)] as const));
  const withFund = (lowest: Map<string, Amounts>, row: Amounts) =>
    fund === 0 ? lowest : lowest.set(FUND, row);
  const economic = (part: "basic" | "project") => {
    const byCode = new Map<string, Fen>();
    for (const item of items)
      byCode.set(item.economic, (byCode.get(item.economic) ?? 0) + item[part]);
    return byCode;
  };
  const isPersonnel = (code: string) => !code.startsWith("302");
  const categories = [...new Set(items.map(({ code }) => code.slice(0, 3)))];
  const ofCategory = (category: string, amount: (item: Item) => Fen) =>
    sum(items.flatMap((item) => (item.code.startsWith(category) ? [amount(item)] : [])));

  const p1 = at(0);
  const balanceLeft: CellValue[][] = [
    ["一、本年收入", printed(general - carried + fund, p1)],
    ["一般公共预算资金", printed(general - carried, p1)],
    ["政府性基金预算资金", printed(fund, p1)],
    ["国有资本经营预算资金", null],
    ["二、上年结转", printed(carried, p1)],
    ["一般公共预算拨款", printed(carried, p1)],
    ["政府性基金预算拨款", null],
    ["国有资本经营收入", null],
  ];
  const line = (name: string, ...[own, ofFund]: readonly [Fen, Fen]): CellValue[] => [
    name,
    printed(own + ofFund, p1),
    printed(own, p1),
    printed(ofFund, p1),
    null,
  ];
  const balanceRight = [
    line("一、本年支出", general, fund),
    ...categories.map((code) =>
      line(
        nameOf(code),
        ofCategory(code, (item) => item.basic + item.project),
        0
      )
    ),
    ...(fund === 0 ? [] : [line(nameOf("212"), 0, fund)]),
    ["二、结转下年"],
  ];
  const height = Math.max(balanceLeft.length, balanceRight.length);
  const p6 = at(5);
  const departmentLeft: CellValue[][] = [
    ["收入合计", printed(all, p6)],
    ["一般公共预算资金", printed(general, p6)],
    ["政府性基金预算资金", printed(fund, p6)],
    ["国有资本经营预算资金", null],
    ["财政专户管理资金", null],
    ["事业收入资金", printed(operations, p6)],
  ];
  const departmentRight: CellValue[][] = [
    ["支出合计", printed(all, p6)],
    ...categories.map((code) => [
      nameOf(code),
      printed(
        ofCategory(code, (item) => item.basic + item.project + item.operations),
        p6
      ),
    ]),
    ...(fund === 0 ? [] : [[nameOf("212"), printed(fund, p6)]]),
  ];
  const departmentHeight = Math.max(departmentLeft.length, departmentRight.length);
  const beside = (left: CellValue[][], right: CellValue[][], rows: number) =>
    Array.from({ length: rows }, (_, i) => [...(left[i] ?? [null, null]), ...(right[i] ?? [])]);
  const spent = (item: Item): Amounts => [
    item.basic + item.project + item.operations,
    item.basic,
    item.project + item.operations,
  ];
  const sangong = (code: string) =>
    sum(["basic" as const, "project" as const].map((part) => economic(part).get(code) ?? 0));
  const reception = sangong("30217");
  const operation = sangong("30231");
  const p4 = at(3);

  return [
    sheet("财政拨款收支总表", p1, [
      ["收入", null, "支出"],
      ["项目", "预算数", "项目", "合计", "一般公共预算", "政府性基金预算", "国有资本经营预算"],
      ...beside(balanceLeft, balanceRight, height),
      ["收入合计", printed(general + fund, p1), ...line("支出合计", general, fund)],
    ]),
    sheet("一般公共预算财政拨款支出预算表", at(1), [
      ["科目编码", "科目名称", "总计", "基本支出", "项目支出"],
      ...codedRows(
        functional((item) => [item.basic + item.project, item.basic, item.project]),
        3,
        at(1)
      ),
    ]),
    sheet("一般公共预算财政拨款基本支出预算表", at(2), [
      ["科目编码", "科目名称", "总计", "人员经费", "日常公用经费"],
      ...codedRows(
        new Map(
          [...economic("basic")].map(([code, amount]) => [
            code,
            isPersonnel(code) ? [amount, amount, 0] : [amount, 0, amount],
          ])
        ),
        3,
        at(2)
      ),
    ]),
    sheet("一般公共预算“三公”经费支出表", p4, [
      ["2026年预算数"],
      ["合计", "因公出国（境）费", "公务用车购置及运行费", null, null, "公务接待费"],
      [null, null, "小计", "公务用车购置费", "公务用车运行费"],
      [
        printed(reception + operation, p4),
        null,
        printed(operation, p4),
        null,
        printed(operation, p4),
        printed(reception, p4),
      ],
    ]),
    sheet("政府性基金预算支出表", at(4), [
      ["科目编码", "科目名称", "总计", "基本支出", "项目支出"],
      ...(fund === 0
        ? [["合计"], ["备注：本单位无政府性基金预算收支，故此表无数据。"]]
        : codedRows(new Map([[FUND, [fund, 0, fund]]]), 3, at(4))),
    ]),
    sheet("部门收支总表", p6, [
      ["收入", null, "支出"],
      ["项目", "预算数", "项目", "预算数"],
      ...beside(departmentLeft, departmentRight, departmentHeight),
    ]),
    sheet("部门收入总表", at(6), [
      [
        "科目编码",
        "科目名称",
        "总计",
        "一般公共预算拨款收入",
        "政府性基金预算拨款收入",
        "事业收入",
      ],
      ...codedRows(
        withFund(
          functional((item) => [
            item.basic + item.project + item.operations,
            item.basic + item.project,
            0,
            item.operations,
          ]),
          [fund, 0, fund, 0]
        ),
        4,
        at(6)
      ),
    ]),
    sheet("部门支出总表", at(7), [
      ["科目编码", "科目名称", "总计", "基本支出", "项目支出"],
      ...codedRows(withFund(functional(spent), [fund, 0, fund]), 3, at(7)),
    ]),
    sheet("一般公共预算财政拨款项目支出预算表（部门预算支出经济分类）", at(8), [
      ["科目编码", "科目名称", "项目支出"],
      ...codedRows(
        new Map([...economic("project")].map(([code, amount]) => [code, [amount]])),
        1,
        at(8)
      ),
    ]),
  ];
}
