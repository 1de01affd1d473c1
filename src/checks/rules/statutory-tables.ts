import { tablesOf, type Book, type Unrecognised } from "../../tables/book";
import { KIND_READERS } from "../../tables/kinds/registry";
import type { TableKind } from "../../tables/table";
import { kindWords } from "../../tables/title";
import type { Check } from "../check";
import { statement } from "../statement";

interface Statutory {
  readonly kind: TableKind;
  /** The same money in another form, which does as well. */
  readonly orElse?: TableKind;
  /** Not every department prints it, or it is often published apart. */
  readonly mayBeApart?: boolean;
  /** Some places print it, with the others of the group, in another workbook. */
  readonly group?: "purchases and goals";
}

/** The tables that a disclosure consists of (domain.md 2, A01). */
const STATUTORY: readonly Statutory[] = [
  { kind: "appropriation-balance" },
  { kind: "general-expenditure" },
  // Some places print it by the government's economic subjects only.
  { kind: "basic-expenditure", orElse: "basic-expenditure-government" },
  { kind: "sangong" },
  { kind: "fund-expenditure" },
  { kind: "department-balance" },
  { kind: "department-income", mayBeApart: true },
  { kind: "department-expenditure" },
  { kind: "procurement", mayBeApart: true, group: "purchases and goals" },
  { kind: "overall-performance", mayBeApart: true, group: "purchases and goals" },
  { kind: "project-performance", mayBeApart: true, group: "purchases and goals" },
];

/** So many kinds of them are evidently a whole disclosure, not an extract from one. */
const WHOLE = 6;

/**
 * Every statutory table is in the workbook. A missing one is an error only where the rest is evidently there, and nothing that was not
 * recognised bears its name.
 */
export const statutoryTables: Check = {
  id: "statutory-tables",
  title: "应公开的表都在工作簿里",
  description:
    "看应公开的表是否都在工作簿里。认出的表不到应公开的一半时，当作只放了一部分，不核验；政府采购表和绩效目标表一张也没有时，当作另行公开，不核验。",
  basis: "domain.md A01",
  severity: "error",
  needs: [],
  reads: "words",
  run({ book }, report) {
    const [first] = book.tables;
    if (!first) {
      report.skipped("没有识别到任何预算公开表");
      return;
    }
    const present = STATUTORY.filter(({ kind }) => tablesOf(book, kind).length > 0);
    const isWhole = present.length >= WHOLE;
    if (!isWhole) report.skipped("工作簿里的表不到应公开的一半，像是只放了一部分，不核对是否齐全");
    else {
      const isPresent = ({ kind, orElse }: Statutory): boolean =>
        tablesOf(book, kind).length > 0 ||
        (orElse !== undefined && tablesOf(book, orElse).length > 0) ||
        isNamedAmong(book, kind);
      const isGroupApart = !STATUTORY.some((one) => one.group !== undefined && isPresent(one));
      if (isGroupApart)
        report.skipped("工作簿里没有政府采购表和绩效目标表，可能另行公开，请自行确认");
      for (const table of STATUTORY) {
        const { kind, group, mayBeApart = false } = table;
        if (group !== undefined && isGroupApart) continue;
        report.ran();
        if (isPresent(table)) continue;
        // It may be this department's, though nothing says so.
        if (book.unplaced?.some((table) => table.kind === kind)) continue;
        report.found(
          statement(mayBeApart ? "warning" : "error", [first.area].map(cornerOf), {
            type: "table-missing",
            kind,
            isWhole: !mayBeApart,
          })
        );
      }
    }
  },
};

/** Whether something that was not recognised bears the kind's name; then it is there, and its own reason says what it lacks. */
function isNamedAmong(book: Book, kind: TableKind): boolean {
  const reader = KIND_READERS.find((candidate) => candidate.kind === kind);
  return book.unrecognised.some((one) =>
    wordsOf(book, one).some((words) => reader?.names(words) ?? /绩效/.test(words))
  );
}

/** How far from its top a table's title may stand. */
const TITLE_LINES = 4;

/** The sheet's name and what stands in the first lines. */
function wordsOf({ grids = [] }: Book, { area }: Unrecognised): readonly string[] {
  const grid = grids.find(({ sheet }) => sheet === area.sheet);
  const rows = grid?.values.slice(area.top - grid.top, area.top - grid.top + TITLE_LINES) ?? [];
  const texts = rows.flat().filter((value) => typeof value === "string");
  return [area.sheet, ...texts].map(kindWords);
}

function cornerOf({ sheet, top, left }: Unrecognised["area"]) {
  return { sheet, row: top, column: left };
}
