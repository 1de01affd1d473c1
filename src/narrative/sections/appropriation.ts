import type { ChangeValues, Composer } from "../composer";
import { readItem, type ItemId } from "../amounts/items";
import type { Mark } from "../marks";
import { isNone, isSome } from "../amounts/reading";
import { tableSlot, useSlot, type UseSlot } from "../slots";
import type { SectionWriter } from "./section";

/** 三、财政拨款情况说明 (domain.md 5). */
export const appropriation: SectionWriter = {
  id: "appropriation",
  values(composer) {
    const { book } = composer;
    const missing = readItem(book, "general").state === "absent";
    return {
      ask: missing ? composer.slot(tableSlot("appropriation.table", composer.book)) : null,
      general: missing
        ? null
        : {
            income: composer.item("general.income"),
            expenditure: composer.item("general"),
            change: composer.change("general"),
            basic: spending(composer, "basic", "basic.use"),
            project: spending(composer, "project", "project.use"),
          },
      fund: fundOf(composer, "fund.income", "fund", "fund.use"),
      stateCapital: fundOf(composer, "state-capital.income", "state-capital", "state-capital.use"),
      fundAsk:
        readItem(book, "fund").state === "absent"
          ? composer.slot(tableSlot("fund.table", composer.book))
          : null,
      /** Whether last year, too, had no 政府性基金预算. */
      fundSame: isSame(composer, "fund"),
      /** Who has no 政府性基金预算, where a person says it. */
      holder: composer.extra("fund.holder"),
    };
  },
};

function isSame(composer: Composer, id: ItemId): boolean {
  const comparison = composer.compare(id);
  return comparison !== null && !("ask" in comparison) && comparison.difference === 0;
}

interface SpendingValues {
  readonly amount: Mark;
  readonly change: ChangeValues;
  /** Null where nothing is spent, or nothing is to be said. */
  readonly use: Mark | null;
}

function spending(composer: Composer, id: ItemId, use: UseSlot): SpendingValues {
  const nothing = isNone(readItem(composer.book, id));
  return {
    amount: composer.item(id),
    change: composer.change(id),
    use: nothing ? null : composer.clause(useSlot(use)),
  };
}

/** The income and expenditure of a fund that the department has money from; null where it has none. */
function fundOf(
  composer: Composer,
  income: ItemId,
  expenditure: ItemId,
  use: UseSlot
): (SpendingValues & { readonly income: Mark }) | null {
  const spent = readItem(composer.book, expenditure);
  if (spent.state !== "unreadable" && !isSome(spent)) return null;
  return { income: composer.item(income), ...spending(composer, expenditure, use) };
}
