import type { Composer } from "../../composer";
import { readItem } from "../../amounts/items";
import type { Mark } from "../../marks";
import { amount, isNone, isSome, line, sumOf } from "../../amounts/reading";
import { tableSlot } from "../../slots";

interface PerformanceValues {
  readonly ask: Mark | null;
  /** Whether the department has no projects. */
  readonly none: boolean;
  readonly amount: Mark | null;
  /** Whether the amount is 当年财政拨款 only, no 上年结转 in it (domain.md 5, «What the generator owes» 5). */
  readonly currentYearOnly: boolean;
}

const carriedIn = sumOf(
  amount("appropriation-balance", line("carried-in", "income"), "total", "income"),
  amount("appropriation-balance", line({ carriedIn: "general" }, "income"), "total", "income")
);

/** （三）绩效目标设置情况: 项目支出 of 一般公共预算财政拨款支出预算表 (domain.md 5). */
export function performance(composer: Composer): PerformanceValues {
  const { book } = composer;
  const projects = readItem(book, "project");
  const empty = { ask: null, none: false, amount: null, currentYearOnly: false };
  if (projects.state === "absent")
    return { ...empty, ask: composer.slot(tableSlot("performance.table")) };
  if (isNone(projects)) return { ...empty, none: true };
  return {
    ...empty,
    amount: composer.item("project"),
    currentYearOnly: !isSome(carriedIn(book, "current")),
  };
}
