import type { Unit } from "../money/amount";
import { amountAt, PLACES } from "./amount-cell";
import { isMoney } from "./region";
import { refAt, valueAt, type Block } from "./block";
import type { Head, HeadEntry } from "./performance-head";
import type { HeadLabel } from "./performance-labels";
import type { PerformanceAmount, PerformanceMoney } from "./performance";
import type { AmountCell, BudgetTable } from "./table";

type Role = Pick<PerformanceAmount, "money" | "within">;

function moneyOf(label: HeadLabel): PerformanceMoney | null {
  return "money" in label ? label.money : null;
}

/** What a path of labels means: 基本支出/财政拨款 is that part of 基本支出, 基本支出/合计 the whole of it; null if no amount. */
function roleOf(path: readonly HeadLabel[]): Role | null {
  const own = path.at(-1);
  if (!own || "text" in own || "group" in own) return null;
  const money = moneyOf(own);
  const within = path
    .slice(0, -1)
    .map(moneyOf)
    .find((above) => above === "basic" || above === "project");
  if ("whole" in own && path.length < 2) return null;
  if (money === null || money === "total") return { money: within ?? "total", within: null };
  return { money, within: within && within !== money ? within : null };
}

/** Of several totals the one of the department and of the year: 部门预算支出 within 支出预算总量, 当年预算 beside 项目总额. */
function chosenTotal(entries: readonly HeadEntry[]): HeadEntry | undefined {
  const words = [/部门(?:预算支出|支出预算)/, /年度|当年|本年/];
  const best = words.map((pattern) => entries.find(({ printed }) => pattern.test(printed)));
  return best.find((entry) => entry !== undefined) ?? entries[0];
}

/** The amount of an entry, perhaps behind its label in one cell. */
function amountOf(block: Block, { label, value, text }: HeadEntry, unit: Unit): AmountCell {
  const together = label.row === value.row && label.column === value.column;
  return amountAt(block, value, unit, PLACES, together ? text : undefined);
}

/** The amounts of a head, in the unit that each label states, else in the table's; the chosen total first. What has no role is `unread`. */
export function readMoney(
  block: Block,
  { entries, strange }: Head,
  unit: Unit
): {
  readonly amounts: readonly PerformanceAmount[];
  readonly unread: NonNullable<BudgetTable["unread"]>;
} {
  const found = entries.flatMap((entry) => {
    const role = roleOf(entry.path);
    return role ? [{ entry, role }] : [];
  });
  const totals = found.filter(({ role }) => role.money === "total").map(({ entry }) => entry);
  const chosen = chosenTotal(totals);
  const isChosen = ({ entry }: (typeof found)[number]): boolean => entry === chosen;
  return {
    amounts: [...found.filter(isChosen), ...found.filter((one) => !isChosen(one))].map(
      ({ entry, role }) => ({
        ...role,
        label: entry.printed,
        amount: amountOf(block, entry, entry.unit ?? unit),
      })
    ),
    unread: strange
      .filter(({ row, column }) => isMoney(valueAt(block, row, column)))
      .map(({ name, row, column }) => ({ name, cell: refAt(block, row, column) })),
  };
}
