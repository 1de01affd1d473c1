import type { Place } from "./titles";
import { refAt, valueAt } from "./block";
import { plainText, printedText } from "./cell-text";
import { categoryOf, isCategory, isWithin } from "./balance-category";
import { codeIn } from "./code";
import type { Half } from "./balance-columns";
import { isTotalLabel } from "./header-words";
import { isSurplus, sourceOf } from "./measures";
import { splitNumbering, type Numbered } from "./numbering";
import { isMoney, type Region, type Unread } from "./region";
import type { RowDraft } from "./row-draft";
import type { Line, Source, Subject } from "./table";

interface Named extends Numbered {
  readonly row: number;
  readonly plain: string;
  /** The code where it shares the name's cell. */
  readonly code: string | null;
  /** Whether the name begins with 其中. */
  readonly isPart: boolean;
}

/** What a row of one half turns out to be. */
interface Role {
  readonly subject: Subject | null;
  readonly line: Line | null;
}

const CURRENT_YEAR = /^(?:本年|当年)(?:财政拨款)?(?:收入|支出)(?:预算)?(?:合计|小计|总计)?$/;
const CARRIED_IN = /^(?:上年|年初)(?:财政拨款)?(?:结转|结余)/;
const CARRIED_OUT = /结转下年|^(?:年末|年终).*(?:结转|结余)|^结转(?:至|到)?(?:下年|以后)/;

/** Rows of 支出 that sort it another way than by function, as 表六 of some places does below its 类. */
const BY_NATURE =
  /^(?:基本支出|项目支出|人员(?:经费|支出)|(?:日常)?公用(?:经费|支出)|上缴上级支出|事业单位经营支出|对附属单位补助支出|财政拨款支出)/;

/** 本年收入合计; also 收入小计, a bare 小计, or another 合计 than the last. */
function isCurrentYear(plain: string): boolean {
  return CURRENT_YEAR.test(plain) || isTotalLabel(plain) || /^(?:收入|支出)?小计$/.test(plain);
}

function namedRows(region: Region, column: number): Named[] {
  return region.dataRows.flatMap((row) => {
    const printed = printedText(valueAt(region.block, row, column));
    if (printed === "") return [];
    const joined = codeIn(printed);
    const text = joined && joined.name !== "" ? joined.name : printed;
    const numbered = splitNumbering(text.replace(/[:：]$/, ""));
    const code = joined?.code ?? null;
    const isPart = text.startsWith("其中");
    return [{ ...numbered, row, plain: plainText(numbered.name), code, isPart }];
  });
}

/** 收入合计 followed by 收入总计 is this year's; the last one is the grand total, 本年收入合计 only where nothing is carried over. */
function totalRow(rows: readonly Named[]): number | null {
  const totals = rows.filter(({ plain }) => isTotalLabel(plain) && !CURRENT_YEAR.test(plain));
  const grand = totals.filter(({ plain }) => /总计/.test(plain)).at(-1) ?? totals.at(-1);
  if (grand) return grand.row;
  const last = rows.at(-1);
  const isAll = !rows.some(({ plain }) => CARRIED_IN.test(plain) || CARRIED_OUT.test(plain));
  return last && isAll && /(?:合计|总计)$/.test(last.plain) && CURRENT_YEAR.test(last.plain)
    ? last.row
    : null;
}

/** The rows that a row is divided into: 其中：… and what follows them, or a lower numbering. */
function partsOf(rows: readonly Named[], at: number): readonly Named[] {
  const whole = rows[at];
  if (!whole) return [];
  const rest = rows.slice(at + 1);
  const end = rest.findIndex(
    ({ depth, isPart, plain }) =>
      !isPart && (depth <= whole.depth || isTotalLabel(plain) || CARRIED_IN.test(plain))
  );
  return end < 0 ? rest : rest.slice(0, end);
}

/** Money that tables print as one and may divide into its sources below. */
const DIVIDED = [
  { whole: /^(?:财政|预算)拨款(?:收入|资金)?(?:\((?:补助|收入)\))?$/, parts: ["general", "fund"] },
  { whole: /^单位资金/, parts: ["operations", "other"] },
] as const;

/** Whether a row only sums up the sources below it, all of which the table lists: 财政拨款, or 一、部门预算 over 1、2、3、. */
function isHeading(rows: readonly Named[], at: number): boolean {
  const parts = partsOf(rows, at);
  const below = parts.map(({ plain }) => sourceOf(plain));
  if (isNumbered(parts[0]) && below.some((source) => source !== null)) return true;
  // Without numbers the sources stand on one level with what sums them up.
  const listed = isNumbered(rows[at])
    ? below
    : rows.slice(at + 1).map(({ plain }) => sourceOf(plain));
  return DIVIDED.some(
    ({ whole, parts }) =>
      whole.test(rows[at]?.plain ?? "") && parts.every((part) => listed.includes(part))
  );
}

function isNumbered(row: Named | undefined): boolean {
  return row !== undefined && row.depth < 5;
}

/** Whether 单位资金 is printed beside some of its sources, so that it says their money again. */
function saysAgain(rows: readonly Named[], source: Source): boolean {
  const own: readonly (Source | null)[] = ["operations", "business", "superior-grants", "other"];
  return source === "unit-funds" && rows.some(({ plain }) => own.includes(sourceOf(plain)));
}

/**
 * The lines of 收入. A source after 上年结转 is a part of it when its numbering is lower, or when the same source has been listed as this
 * year's already; in a flat list it is a source like the others. What details a source with 其中 is counted in it.
 */
function incomeRoles(rows: readonly Named[]): Map<number, Role> {
  const roles = new Map<number, Role>();
  const total = totalRow(rows);
  const isYear = ({ row, plain }: Named): boolean => row !== total && isCurrentYear(plain);
  const seen = new Set<string>();
  const counted = new Set<Named>();
  let carry: Named | null = null;
  for (const [at, row] of rows.entries()) {
    const put = (line: Line): void => void roles.set(row.row, { subject: null, line });
    if (row.row === total) put("total");
    else if (isYear(row)) {
      // 一、上年结转 may stand above 二、本年收入: what follows is no part of it.
      carry = null;
      put("current-year");
    } else if (isSurplus(row.plain)) {
      // Above 本年收入合计 it would be income of the year, which it is not everywhere.
      if (!rows.slice(at).some(isYear)) put("surplus");
    } else if (!counted.has(row)) {
      const source = sourceOf(row.plain);
      const within = carry !== null && row.depth > carry.depth;
      if (CARRIED_IN.test(row.plain)) {
        const part = sourceOf(row.plain.replace(CARRIED_IN, ""));
        if (part !== null) put({ carriedIn: part });
        else {
          carry = row;
          put("carried-in");
        }
      } else if (source !== null && (within || (carry !== null && seen.has(source))))
        put({ carriedIn: source });
      else if (source !== null && !seen.has(source) && !saysAgain(rows, source)) {
        seen.add(source);
        put({ source });
        const parts = partsOf(rows, at);
        if (parts[0]?.isPart) for (const part of parts) counted.add(part);
      }
    }
  }
  return roles;
}

/** The lines of 支出. Null stands for a 款 or 项 below its 类, which is counted in it. */
function expenditureRoles(
  region: Region,
  rows: readonly Named[],
  half: Half
): Map<number, Role | null> {
  const roles = new Map<number, Role | null>();
  const total = totalRow(rows);
  let below = false;
  let category: string | null = null;
  for (const [at, row] of rows.entries()) {
    const put = (line: Line): void => void roles.set(row.row, { subject: null, line });
    if (row.row === total) put("total");
    else if (isCurrentYear(row.plain)) put("current-year");
    else if (CARRIED_OUT.test(row.plain)) {
      below = true;
      put("carried-out");
    } else if (!below && !BY_NATURE.test(row.plain)) {
      const subject = categoryOf(region, row, half);
      if (isWithin(subject, row.plain, category)) roles.set(row.row, null);
      else {
        category = subject.code;
        // 一、部门预算 over 1、2、3、 is no 类 but their sum.
        if (subject.code !== null || !sumsUp(rows, at)) roles.set(row.row, { subject, line: null });
      }
    }
  }
  return roles;
}

/** Whether a row sums up the numbered ones of a lower level below it: 类, or, in a half by nature, what 基本支出 is spent on. */
function sumsUp(rows: readonly Named[], at: number): boolean {
  const parts = partsOf(rows, at);
  if (!isNumbered(parts[0])) return false;
  const isNature =
    BY_NATURE.test(rows[at]?.plain ?? "") && !rows.some(({ plain }) => isCategory(plain));
  return isNature || parts.some(({ plain }) => isCategory(plain));
}

/** Rows of money without a role, unless they detail the row above (其中：…, or a lower numbering) or are detailed by those below. */
function unreadRows(
  region: Region,
  half: Half,
  rows: readonly Named[],
  roles: ReadonlyMap<number, Role | null>,
  columns: readonly number[]
): Unread[] {
  // Of the first line nothing stands above that it could detail.
  let depth = Infinity;
  return rows.flatMap((named, at): Unread[] => {
    if (roles.has(named.row)) depth = named.depth;
    const isDetail =
      named.depth > depth ||
      named.isPart ||
      (half.side === "income" ? isHeading(rows, at) : sumsUp(rows, at));
    const filled = columns.some((column) => isMoney(valueAt(region.block, named.row, column)));
    return roles.has(named.row) || isDetail || !filled
      ? []
      : [{ row: named.row, column: half.name, name: named.name }];
  });
}

/**
 * The rows of one half of 收支总表: totals, this year's money, carry-over, sources, 类. Rows that are none of these are left out.
 * @param width how many columns the table has
 * @param offset at which of them the half's own begin
 */
export function readHalf(
  region: Region,
  half: Half,
  columns: readonly number[],
  offset: number,
  width: number
): { readonly rows: RowDraft[]; readonly unread: Unread[] } {
  const rows = namedRows(region, half.name);
  const roles = half.side === "income" ? incomeRoles(rows) : expenditureRoles(region, rows, half);
  const drafts = rows.flatMap((named): RowDraft[] => {
    const role = roles.get(named.row);
    if (!role) return [];
    const cells: (Place | null)[] = Array.from({ length: width }, () => null);
    columns.forEach((column, i) => (cells[offset + i] = { row: named.row, column }));
    const nameCell = refAt(region.block, named.row, half.name);
    return [{ side: half.side, ...role, name: named.name, nameCell, row: named.row, cells }];
  });
  return { rows: drafts, unread: unreadRows(region, half, rows, roles, columns) };
}
