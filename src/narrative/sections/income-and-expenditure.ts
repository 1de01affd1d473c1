import { expenditureItems } from "../amounts/categories";
import { readItem } from "../amounts/items";
import { isSome, type Reading } from "../amounts/reading";
import { incomeBySource } from "../amounts/sources";
import type { ChangeValues, Composer } from "../composer";
import type { Mark } from "../marks";
import { tableSlot } from "../slots";
import type { SectionWriter } from "./section";

/** 二、部门收支总体情况 (domain.md 5). */
export const incomeAndExpenditure: SectionWriter = {
  id: "income-and-expenditure",
  values(composer) {
    return { income: income(composer), expenditure: expenditure(composer) };
  },
};

/** For the template: the total, the items it is made of, the change. `ask` alone is set where no table has the total. */
interface BalanceValues {
  readonly ask: Mark | null;
  readonly total: Mark | null;
  readonly items: readonly { readonly name: Mark; readonly amount: Mark }[];
  readonly change: ChangeValues | null;
}

function income(composer: Composer): BalanceValues {
  return balanceValues(composer, "income", "income.table", (total) =>
    incomeBySource(composer.book, total)
      .filter(({ reading }) => composer.lists(reading))
      .map(({ name, source, reading }) => ({
        name: composer.name(name),
        amount: composer.amount(`income.${source}`, name, reading),
      }))
  );
}

function expenditure(composer: Composer): BalanceValues {
  return balanceValues(composer, "expenditure", "expenditure.table", (total) =>
    expenditureItems(composer.book, total)
      .filter(({ reading }) => reading.state === "unreadable" || isSome(reading))
      .map(({ code, name, reading }) => ({
        name: composer.name(name),
        amount: composer.amount(`expenditure.${code ?? name}`, name, reading),
      }))
  );
}

function balanceValues(
  composer: Composer,
  id: "income" | "expenditure",
  missing: "income.table" | "expenditure.table",
  items: (total: Reading) => BalanceValues["items"]
): BalanceValues {
  const total = readItem(composer.book, id);
  if (total.state === "absent")
    return {
      ask: composer.slot(tableSlot(missing, composer.book)),
      total: null,
      items: [],
      change: null,
    };
  return {
    ask: null,
    total: composer.item(id),
    items: items(total),
    change: composer.change(id),
  };
}
