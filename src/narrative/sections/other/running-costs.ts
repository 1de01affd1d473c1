import type { Book } from "../../../tables/book";
import { columnOf } from "../../../tables/select";
import type { ChangeValues, Composer } from "../../composer";
import { readItem } from "../../amounts/items";
import type { Mark } from "../../marks";
import { isNone, readRows, tableOfYear } from "../../amounts/reading";
import { factSlot, tableSlot, useSlot, type SlotSpec } from "../../slots";

interface RunningCostsValues {
  readonly ask: Mark | null;
  readonly amount: Mark | null;
  readonly change: ChangeValues | null;
  /** The largest 商品和服务支出 by name; empty where the table does not detail them, or a person says the use. */
  readonly uses: readonly Mark[];
  /** What a person says the use is; asked where the table does not tell it; null, too, where nothing is spent. */
  readonly use: Mark | null;
}

/** （一）机关运行经费: 日常公用经费 of 一般公共预算财政拨款基本支出预算表 (domain.md 5). */
export function runningCosts(composer: Composer): RunningCostsValues {
  const { book } = composer;
  const ask = whatToAsk(book, composer.extra("running.amount") !== null);
  if (ask) return { ask: composer.slot(ask), amount: null, change: null, uses: [], use: null };
  const slot = useSlot("running.use");
  const said = composer.added(slot);
  const uses = said ? [] : goodsAndServices(book).map((name) => composer.name(name));
  const nothing = isNone(readItem(book, "running")) || uses.length > 0;
  return {
    ask: null,
    amount: composer.item("running"),
    change: composer.change("running"),
    uses,
    use: said || !nothing ? composer.clause(slot) : null,
  };
}

/** Where the tables do not tell 机关运行经费: no table, or a unit that may have office costs but no 机关运行经费. */
function whatToAsk(book: Book, isStated: boolean): SlotSpec | null {
  if (!isStated && readItem(book, "running").state === "absent")
    return tableSlot("running.table", book);
  return isWithoutAdministration(book) && !isStated
    ? factSlot("running.institution", ["我单位不在机关运行经费统计范围之内。"])
    : null;
}

/**
 * Whether the 项 of the expenditure name no 行政运行. 机关运行经费 is that of 行政单位 and of 事业单位 under civil service law, whose
 * running costs stand under that name; other 事业单位 have none (domain.md 5).
 */
function isWithoutAdministration(book: Book): boolean {
  const rows = tableOfYear(book, "general-expenditure")?.rows ?? [];
  const items = rows.filter(({ subject }) => subject?.level === 3);
  return items.length > 0 && !items.some(({ name }) => name.includes("行政运行"));
}

const GOODS_AND_SERVICES = "302";
const REST = "30299";
const MOST = 8;

/**
 * The 款 of 302 that are not zero, largest first, 其他商品和服务支出 last: «should name only 302 items that are non-zero»
 * (domain.md 5).
 */
function goodsAndServices(book: Book): readonly string[] {
  const table = tableOfYear(book, "basic-expenditure");
  const column = table && columnOf(table, "office");
  if (!column) return [];
  return table.rows
    .flatMap((row) => {
      const { subject } = row;
      if (subject?.level !== 2 || !subject.code?.startsWith(GOODS_AND_SERVICES)) return [];
      const reading = readRows(table, [row], column);
      return reading.state === "known" && reading.fen > 0
        ? [{ name: row.name, fen: reading.fen, rest: subject.code === REST }]
        : [];
    })
    .sort((a, b) => b.fen - a.fen)
    .slice(0, MOST)
    .sort((a, b) => Number(a.rest) - Number(b.rest))
    .map(({ name }) => name);
}
