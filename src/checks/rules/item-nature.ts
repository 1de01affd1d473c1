import { LastMade } from "../../tables/last-made";
import { partOf } from "../../tables/same-words";
import { cellOf, columnOf } from "../../tables/select";
import type { BudgetTable } from "../../tables/table";
import type { Check, Report } from "../check";
import { codedRows, codedTables, type CodedRow } from "../coded-tables";
import { placeOf } from "../relation";
import { statement } from "../statement";
import { quoted } from "../../tables/quoted";

interface Nature {
  readonly usual: "basic" | "project";
  readonly codes: RegExp;
  /** Of a code that other 款 use for something else too. */
  readonly name?: RegExp;
}

/** The digits of an 项. */
const ITEM = 7;

/** What certain 项 pay for, whoever has them (domain.md B14). */
const NATURES: readonly Nature[] = [
  { usual: "basic", codes: /^\d{5}01$/, name: /^行政运行$/ },
  { usual: "basic", codes: /^\d{5}50$/, name: /^事业运行$/ },
  // 行政、事业单位离退休
  { usual: "basic", codes: /^208050[12]$/ },
  // 养老保险、职业年金缴费
  { usual: "basic", codes: /^208050[56]$/ },
  // 行政事业单位医疗
  { usual: "basic", codes: /^210110[123]$/ },
  // 住房公积金、提租补贴、购房补贴
  { usual: "basic", codes: /^221020[123]$/ },
  { usual: "project", codes: /^\d{5}02$/, name: /^一般行政管理事务$/ },
];

/** 项 for salaries and contributions are basic expenditure, 一般行政管理事务 is project expenditure. */
export const itemNature: Check = {
  id: "item-nature",
  title: "人员运转类科目列基本支出，专项类科目列项目支出",
  description:
    "看行政运行、事业运行、离退休、社会保险缴费、住房公积金等科目是否列在基本支出，一般行政管理事务是否列在项目支出。支出预算表和部门支出总表都有时，只看前者。",
  basis: "domain.md B14",
  severity: "warning",
  needs: [],
  run({ book }, report) {
    const tables = codedTables(book).filter((table) => columnOf(table, "project"));
    // 部门支出总表 prints the same subjects again; one of both is enough.
    const kinds = ["general-expenditure", "department-expenditure"];
    const kind = kinds.find((candidate) => tables.some((table) => table.kind === candidate));
    const checked = tables.filter((table) => table.kind === kind);
    if (checked.length === 0) report.skipped("没有找到分列基本支出和项目支出的支出表");
    for (const table of checked) checkTable(table, report);
  },
};

function checkTable(table: BudgetTable, report: Report): void {
  if (!columnOf(table, "basic")) {
    report.skipped(`${quoted(table.area.sheet)}没有基本支出列`);
    return;
  }
  const rows = codedRows(table);
  for (const { at, usual } of naturesIn.of(partOf(table, "words"), [], () => naturesOf(rows))) {
    const row = rows[at];
    if (row) checkRow(table, row, usual, report);
  }
}

/** A coded row of which is known what it pays for. */
interface RowNature extends Pick<Nature, "usual"> {
  /** Its position among the coded rows. */
  readonly at: number;
}

const naturesIn = new LastMade<object, readonly RowNature[]>();

function naturesOf(rows: readonly CodedRow[]): readonly RowNature[] {
  return rows.flatMap((row, at) => {
    const isItem = row.subject.code.length === ITEM;
    const nature = isItem ? NATURES.find((candidate) => isOf(row, candidate)) : undefined;
    return nature ? [{ at, usual: nature.usual }] : [];
  });
}

function checkRow(table: BudgetTable, row: CodedRow, usual: Nature["usual"], report: Report): void {
  const column = columnOf(table, usual === "basic" ? "project" : "basic");
  const cell = column && cellOf(table, row, column);
  if (!cell) return;
  report.ran();
  if (cell.fen === 0) return;
  const { code } = row.subject;
  report.found(
    statement("warning", [placeOf(cell)], { type: "item-nature", code, name: row.name, usual })
  );
}

function isOf({ subject, name }: CodedRow, nature: Nature): boolean {
  return nature.codes.test(subject.code) && (!nature.name || nature.name.test(name.trim()));
}
