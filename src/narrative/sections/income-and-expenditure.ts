import type { Source } from "../../tables/table";
import { expenditureItems } from "../amounts/categories";
import { readItem, substituteFor, type ItemId } from "../amounts/items";
import { isNone, isSome, type Reading } from "../amounts/reading";
import { incomeBySource } from "../amounts/sources";
import type { ChangeValues, Composer } from "../composer";
import type { Mark } from "../marks";
import type { FigureSource } from "../narrative";
import { tableSlot } from "../slots";
import type { SectionWriter } from "./section";

/** 二、部门收支总体情况 (domain.md 5). */
export const incomeAndExpenditure: SectionWriter = {
  id: "income-and-expenditure",
  values(composer) {
    return {
      income: income(composer),
      expenditure: expenditure(composer),
      /** Whether there is money of 政府性基金. */
      fund: isSome(readItem(composer.book, "fund")),
    };
  },
};

interface ListedAmount {
  readonly name: Mark;
  readonly amount: Mark;
}

/** For the template: the total, the items it is made of, the change. `ask` alone is set where no table has the total. */
interface BalanceValues {
  readonly ask: Mark | null;
  readonly total: Mark | null;
  readonly items: readonly ListedAmount[];
  readonly change: ChangeValues | null;
}

interface IncomeValues extends BalanceValues {
  /** The income of this year and 上年结转 apart, where the format is form C of domain.md 5 and there is any. */
  readonly byYear: { readonly current: Mark; readonly carriedIn: Mark } | null;
}

function income(composer: Composer): IncomeValues {
  const total = readItem(composer.book, "income");
  const sources = incomeBySource(composer.book, total);
  const carriedIn = sources.find(({ source }) => source === "carried-in")?.reading;
  const current = carriedIn && isSome(carriedIn) ? difference(total, carriedIn) : null;
  const byYear =
    composer.format.items === "by-year" && carriedIn && current
      ? {
          current: composer.amount("income.current", "本年收入", current),
          carriedIn: composer.amount("income.carried-in", "上年结转收入", carriedIn),
        }
      : null;
  const listed = sources.filter(
    ({ source, reading }) =>
      !(byYear && source === "carried-in") && namesSource(composer, source, reading)
  );
  return {
    ...balanceValues(composer, "income", "income.table", () =>
      listed.map(({ name, source, reading }) => ({
        name: composer.sourceName(source, name),
        amount: composer.amount(`income.${source}`, name, reading),
      }))
    ),
    byYear,
  };
}

/** Form B names zeros too, but only those of the sources that the style names. */
function namesSource({ format, style }: Composer, source: Source, reading: Reading): boolean {
  if (reading.state === "absent") return false;
  return !isNone(reading) || (format.items === "all" && style.zeroSources.includes(source));
}

function difference(whole: Reading, part: Reading): Reading | null {
  if (whole.state !== "known" || part.state !== "known") return null;
  const less = part.sources.map((source): FigureSource => ({ ...source, sign: -1 }));
  return {
    state: "known",
    fen: whole.fen - part.fen,
    sources: [...whole.sources, ...less],
    blank: false,
  };
}

interface ExpenditureValues extends BalanceValues {
  /** The total as 基本支出 and 项目支出, and how these changed, where all of it is 一般公共预算. */
  readonly natures: { readonly basic: Mark; readonly project: Mark } | null;
  readonly basicChange: ChangeValues | null;
  readonly projectChange: ChangeValues | null;
}

function expenditure(composer: Composer): ExpenditureValues {
  const { book } = composer;
  const values = balanceValues(composer, "expenditure", "expenditure.table", (total) =>
    expenditureItems(book, total)
      .filter(({ reading }) => reading.state === "unreadable" || isSome(reading))
      .map(({ code, name, reading }) => ({
        name: composer.name(name),
        amount: composer.amount(`expenditure.${code ?? name}`, name, reading),
      }))
  );
  if (substituteFor(book, "expenditure") === null)
    return { ...values, natures: null, basicChange: null, projectChange: null };
  return {
    ...values,
    natures: { basic: composer.item("basic"), project: composer.item("project") },
    basicChange: natureChange(composer, "basic"),
    projectChange: natureChange(composer, "project"),
  };
}

/** The change with the reason that a person gave for it here, else the one of section 三. */
function natureChange(composer: Composer, id: "basic" | "project"): ChangeValues {
  const change = composer.change(id);
  const reason = composer.extra(`expenditure.${id}.reason`, change.direction);
  return reason && change.direction ? { ...change, reason } : change;
}

/** The items whose changes make up that of the total; none where other money takes part in it. */
function explaining({ book, style }: Composer, id: "income" | "expenditure"): readonly ItemId[] {
  const by = style.explainedBy[id];
  if (by === null || substituteFor(book, id) === null) return [];
  return by === "sources" ? ["general"] : ["basic", "project"];
}

function balanceValues(
  composer: Composer,
  id: "income" | "expenditure",
  missing: "income.table" | "expenditure.table",
  items: (total: Reading) => readonly ListedAmount[]
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
    change: composer.change(id, explaining(composer, id)),
  };
}
