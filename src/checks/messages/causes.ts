import { parseAmount } from "../../money/parse";
import { cellAddress, columnName, type CellRef } from "../../tables/grid";
import { quoted } from "../../tables/quoted";
import { causes } from "../causes/registry";
import type { CauseDetail } from "../detail";
import type { CauseKind, Explanation, Finding } from "../finding";
import { lastHeader } from "../labels";
import { amountText } from "./amounts";
import type { MessagesOf } from "./message";

/** Messages of causes that are findings of their own. */
export const causeMessages: MessagesOf<CauseDetail> = {
  cause: ({ cause, column }, finding) => {
    const [explanation] = finding.explanations;
    const title =
      column !== null && cause === "shifted-column"
        ? `${quoted(lastHeader(column))}一列错位一行`
        : titleOf(cause);
    return {
      title,
      explanation: explanation ? explanationText(explanation, finding) : "",
      action: finding.repair.some(({ value }) => value === null)
        ? "请核对后改正；有一格原来的数已被盖掉，改后留空，请补填。"
        : "请核对原始数据，确认后改正。",
    };
  },
};

/** Chinese: what a cause is called. */
export function titleOf(kind: CauseKind): string {
  return causes.find(({ id }) => id === kind)?.title ?? kind;
}

/**
 * One explanation in a person's words: «E12 的 1,088.19 可能颠倒了 1,088.91 的两位数字；改过来后 3 处核对不上的都平了。» Cells of other
 * sheets than the finding's come with their sheet.
 */
export function explanationText(explanation: Explanation, { where: [place] }: Finding): string {
  const { cause, changes, settles } = explanation;
  const sheet = place && !place.narrative ? place.sheet : null;
  const effect =
    settles > 1 ? `；改过来后，${String(settles)} 处核对不上的都平了。` : "；改过来后就相符。";
  return WORDS[cause](new Wording(changes, sheet)) + effect;
}

/** All that may have happened: the one explanation, or the possibilities in order; empty where nothing explains the finding. */
export function explanationsText(finding: Finding): string {
  const { explanations } = finding;
  const [only] = explanations;
  if (!only) return "";
  const texts = explanations.map((explanation) => explanationText(explanation, finding));
  if (texts.length === 1) return texts[0] ?? "";
  const numbered = texts.map((text, index) => `（${String(index + 1)}）${text}`);
  return `可能的原因有${CHINESE_COUNT[texts.length] ?? String(texts.length)}种：${numbered.join("")}`;
}

const CHINESE_COUNT: Readonly<Record<number, string>> = { 2: "两", 3: "三", 4: "四" };

type Changes = Explanation["changes"];

/** The words for the parts of a sentence about changes. */
class Wording {
  constructor(
    readonly changes: Changes,
    private readonly sheet: string | null
  ) {}

  cell(cell: CellRef): string {
    return (cell.sheet === this.sheet ? "" : quoted(cell.sheet)) + cellAddress(cell);
  }

  /** «C8、D8» */
  get cells(): string {
    return this.changes.map(({ cell }) => this.cell(cell)).join("、");
  }

  get before(): string {
    return valueText(this.changes[0]?.before ?? null);
  }

  get after(): string {
    return valueText(this.changes[0]?.value ?? null);
  }

  /** «C 列第 7 行至第 22 行», or the rectangle that the cells lie in, with a blank before what follows. */
  get stretch(): string {
    const rows = this.changes.map(({ cell }) => cell.row);
    const columns = this.changes.map(({ cell }) => cell.column);
    const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
    const [left, right] = [Math.min(...columns), Math.max(...columns)];
    const sheet = this.changes[0]?.cell.sheet ?? "";
    const where = sheet === this.sheet ? "" : quoted(sheet);
    if (left === right)
      return `${where}${columnName(left)} 列第 ${String(top + 1)} 行至第 ${String(bottom + 1)} 行`;
    return `${where}${cellAddress({ row: top, column: left })}:${cellAddress({ row: bottom, column: right })} `;
  }

  /** How a single figure is corrected, or how many are. */
  corrected(what: string): string {
    if (this.changes.length === 1 || new Set(this.changes.map(({ value }) => value)).size === 1)
      return `${this.cells} 的 ${this.before} ${what}，应为 ${this.after}`;
    return `${this.stretch}的 ${String(this.changes.length)} 个数${what}`;
  }
}

const WORDS: Readonly<Record<CauseKind, (wording: Wording) => string>> = {
  "shifted-column": (w) => `${w.stretch}可能错位了一行`,
  swapped: (w) =>
    `${w.changes.map(({ cell, before }) => `${w.cell(cell)} 的 ${valueText(before)}`).join(" 和 ")} 可能填反了`,
  "transposed-digits": (w) => w.corrected("可能颠倒了两位数字"),
  "dropped-digit": (w) => w.corrected("可能少写了一位数字"),
  "extra-digit": (w) => w.corrected("可能多写了一位数字"),
  "wrong-digit": (w) => w.corrected("可能写错了一位数字"),
  "decimal-point": (w) => w.corrected("可能点错了小数点"),
  sign: (w) => w.corrected("可能写反了正负号"),
  "yuan-for-wan": (w) =>
    typeof w.changes[0]?.value === "string"
      ? `${w.cells} 写的是${quoted(w.before)}，表中的数却像是按另一个单位填的，应写${quoted(w.after)}`
      : w.corrected("可能弄混了元和万元"),
  "last-years-figure": (w) => w.corrected("可能是上年的数，没有改成今年的"),
  "carry-over-left-out": (w) => w.corrected("可能漏了上年结转"),
  "blank-subtotal": (w) => `${w.cells} 没有填，应填 ${w.after}`,
  "total-typed-over": (w) => `${w.cells} 的 ${w.before} 可能被改写过，按各部分相加应为 ${w.after}`,
  "one-figure": (w) => `${w.cells} 的 ${w.before} 可能不对，按有关的各处应为 ${w.after}`,
};

/** A cell's content as the user reads it: an amount with thousands, «空白» for nothing. */
function valueText(value: number | string | null): string {
  if (value === null || value === "") return "空白";
  // Any unit prints the same digits; 万元 has the most places.
  const amount = typeof value === "number" ? parseAmount(value, "万元") : null;
  return amount?.kind === "amount" ? amountText(amount.fen, "万元") : String(value);
}
