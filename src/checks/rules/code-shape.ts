import type { Subjects } from "../../subjects/subjects";
import { LastMade } from "../../tables/last-made";
import { fenIn } from "../../tables/row-amounts";
import { partOf } from "../../tables/same-words";
import type { BudgetTable } from "../../tables/table";
import type { Check, Found, Report } from "../check";
import { codedRows, isCoded, codeTree, type CodedRow } from "../coded-tables";
import type { Detail } from "../detail";
import { branchesOf, entriesOf } from "../subject-branch";
import type { Severity } from "../finding";
import { statement } from "../statement";
import { quoted } from "../../tables/quoted";

const FUNCTIONAL = [3, 5, 7];
const ECONOMIC = [3, 5];
/** 外交, 国防 and 公共安全: what is secret is published by class or section only. */
const CLASSIFIED = /^20[234]/;

/** Functional codes have 3, 5 or 7 digits, economic ones 3 or 5; a subject with an amount is detailed to the last level. */
export const codeShape: Check = {
  id: "code-shape",
  title: "科目编码位数正确并列到最低一级",
  description:
    "看功能分类编码是否为 3、5、7 位，经济分类编码是否为 3、5 位，有金额的科目是否列到最低一级。整张表只列到上一级的、标准科目表中没有下级的，不要求再细分；国防、公共安全类可能涉密，只作警告。",
  basis: "domain.md A18",
  severity: "error",
  needs: [],
  isAbout: isCoded,
  checkTable: (table, report, { subjects }) => {
    checkRows(table, subjects, report);
  },
};

/** What the codes of a table say, whatever amounts it has. */
interface Shapes {
  /** How many digits its codes may have. */
  readonly allowed: readonly number[];
  readonly lowest: number;
  readonly isDetailed: boolean;
  /** The coded rows, by their positions among them, with a code of so many digits, or that must have no amount of their own. */
  readonly odd: readonly { readonly at: number; readonly isMisshapen: boolean }[];
}

const shapesIn = new LastMade<object, Shapes>();

function shapesOf(table: BudgetTable, subjects: Subjects): Shapes {
  const branches = branchesOf(table.kind);
  // 预备费 and the like have no lower level.
  const isDivided = (code: string) =>
    entriesOf(subjects, code, branches).some((entry) => subjects.children(entry).length > 0);
  const allowed = isEconomic(table) ? ECONOMIC : FUNCTIONAL;
  const lowest = Math.max(...allowed);
  const rows = codedRows(table);
  const tree = codeTree(rows);
  // A table that stops at a higher level throughout is made so on purpose, and no single row of it is wrong.
  const isDetailed = rows.some(({ subject }) => subject.code.length === lowest);
  const odd = rows.flatMap(({ subject: { code } }, at) => {
    if (!allowed.includes(code.length)) return [{ at, isMisshapen: true }];
    const isHigher = isDetailed && code.length < lowest && !tree.shape.isParent(at);
    return isHigher && isDivided(code) ? [{ at, isMisshapen: false }] : [];
  });
  return { allowed, lowest, isDetailed, odd };
}

function isEconomic({ kind }: BudgetTable): boolean {
  return branchesOf(kind)[0]?.startsWith("economic") ?? false;
}

function checkRows(table: BudgetTable, subjects: Subjects, report: Report): void {
  const words = partOf(table, "words");
  const shapes = shapesIn.of(words, [subjects], () => shapesOf(table, subjects));
  const { allowed, lowest, isDetailed, odd } = shapes;
  const rows = codedRows(table);
  if (rows.length > 0 && !isDetailed)
    report.skipped(
      `${quoted(table.area.sheet)}没有列到 ${lowest} 位编码，不能核对是否列到最低一级`
    );
  report.ran(rows.length);
  for (const { at, isMisshapen } of odd) {
    const row = rows[at];
    if (!row) continue;
    const { code } = row.subject;
    if (isMisshapen) report.found(about(row, { type: "code-shape", code, digits: allowed }));
    else if (hasAmount(table, row)) {
      const severity = !isEconomic(table) && CLASSIFIED.test(code) ? "warning" : "error";
      report.found(
        about(row, { type: "not-detailed", code, name: row.name, digits: lowest }, severity)
      );
    }
  }
}

function hasAmount(table: BudgetTable, row: CodedRow): boolean {
  return table.columns.some((_, at) => fenIn(row, at) !== 0);
}

function about(
  { subject, nameCell }: CodedRow,
  detail: Detail,
  severity: Severity = "error"
): Found {
  return statement(severity, [subject.codeCell ?? nameCell], detail);
}
