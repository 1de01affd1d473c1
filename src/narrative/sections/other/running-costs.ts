import { tablesOf, type Book } from "../../../tables/book";
import { columnOf } from "../../../tables/select";
import type { ChangeValues, Composer } from "../../composer";
import { readItem } from "../../amounts/items";
import type { Mark } from "../../marks";
import { readRows } from "../../amounts/reading";
import { tableSlot, useSlot } from "../../slots";

interface RunningCostsValues {
  readonly ask: Mark | null;
  readonly amount: Mark | null;
  readonly change: ChangeValues | null;
  /** The largest 商品和服务支出 by name; empty where the table does not detail them. */
  readonly uses: readonly Mark[];
  /** Asks for the use where the table does not tell it. */
  readonly use: Mark | null;
}

/** （一）机关运行经费: 日常公用经费 of 一般公共预算财政拨款基本支出预算表 (domain.md 5). */
export function runningCosts(composer: Composer): RunningCostsValues {
  const { book } = composer;
  if (readItem(book, "running").state === "absent")
    return {
      ask: composer.slot(tableSlot("running.table")),
      amount: null,
      change: null,
      uses: [],
      use: null,
    };
  const uses = goodsAndServices(book).map((name) => composer.name(name));
  return {
    ask: null,
    amount: composer.item("running"),
    change: composer.change("running"),
    uses,
    use: uses.length > 0 ? null : composer.slot(useSlot("running.use")),
  };
}

const GOODS_AND_SERVICES = "302";
const REST = "30299";
const MOST = 8;

/**
 * The 款 of 302 that are not zero, largest first, 其他商品和服务支出 last: «should name only 302 items that are non-zero»
 * (domain.md 5).
 */
function goodsAndServices(book: Book): readonly string[] {
  const table = tablesOf(book, "basic-expenditure")[0];
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
