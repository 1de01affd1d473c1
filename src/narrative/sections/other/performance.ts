import type { Composer } from "../../composer";
import { readItem, type ItemId } from "../../amounts/items";
import type { Mark } from "../../marks";
import { amount, isNone, isSome, line, sumOf } from "../../amounts/reading";
import { tableSlot } from "../../slots";

interface PerformanceValues {
  readonly ask: Mark | null;
  /** Whether the department has no projects of any money. */
  readonly none: boolean;
  /** The projects by the money that pays them; all projects where none of that is 财政拨款. */
  readonly items: readonly {
    readonly name: Mark;
    /** Without 当年. */
    readonly plainName: Mark;
    readonly amount: Mark;
  }[];
}

const carriedIn = sumOf(
  amount("appropriation-balance", line("carried-in", "income"), "total", "income"),
  amount("appropriation-balance", line({ carriedIn: "general" }, "income"), "total", "income")
);

/** （三）绩效目标设置情况: 项目支出 of the expenditure tables (domain.md 5). */
export function performance(composer: Composer): PerformanceValues {
  const { book } = composer;
  const general = readItem(book, "project");
  if (general.state === "absent")
    return { ask: composer.slot(tableSlot("performance.table", book)), none: false, items: [] };
  // 当年 only where no 上年结转 is in it (domain.md 5, «What the generator owes» 5).
  const when = isSome(carriedIn(book, "current")) ? "" : "当年";
  const appropriations: readonly (readonly [ItemId, string])[] = [
    ["project", `一般公共预算${when}财政拨款`],
    ["fund.project", "政府性基金预算财政拨款"],
    ["state-capital.project", "国有资本经营预算财政拨款"],
  ];
  const listed = appropriations.filter(([id]) => hasMoney(composer, id));
  const others: typeof appropriations = [["department.project", "项目支出"]];
  const items = (listed.length > 0 ? listed : others.filter(([id]) => hasMoney(composer, id))).map(
    ([id, name]) => ({
      name: composer.name(name),
      plainName: composer.name(name.replace("当年", "")),
      amount: composer.item(id),
    })
  );
  return { ask: null, none: items.length === 0, items };
}

/** Whether the item has an amount, though it may be unreadable. */
function hasMoney({ book }: Composer, id: ItemId): boolean {
  const reading = readItem(book, id);
  return reading.state !== "absent" && !isNone(reading);
}
