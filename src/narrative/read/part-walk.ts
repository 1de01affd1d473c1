import type { Unit } from "../../money/amount";
import { parseAmount } from "../../money/parse";
import type { ChangeClaim, ClaimItem } from "./claim";
import type { CompactText } from "./compact";
import { baseAmount, changeWords, sameIn, type SameWords } from "./comparison";
import { itemNamed, isOnlyTail, isSubjectName, type NameContext } from "./item-names";
import { itemOfLead, leadBefore, withoutOpening } from "./lead";
import { decimalsOf, numbersIn, type NumberInText } from "./numbers";
import type { Part } from "./parts";
import type { ReadingLists } from "./reading";

const MONEY = new Set(["万元", "亿元", "千元", "元", "万", "亿"]);

/** Goes through one part and remembers what was said last. */
export class PartWalk {
  sentence: number;
  /** What «比上年增加» without a name is about. */
  private subject: ClaimItem | null = null;
  /** What «占…%» is about. */
  private listed: ClaimItem | null = null;
  private change: ChangeClaim | null = null;
  /** Whether the 基本支出 and 项目支出 that follow are those of one subject: 小学教育支出310万元，其中：基本支出160万元. */
  private isOfSubject = false;
  /** Whether the last amount is that of a 款 or 项 named without its path. */
  private isSubjectLast = false;
  /** The year that was said last; a part that names none goes on with that of the part before. */
  year: number | null;
  private context: NameContext;
  private boundary: number;

  constructor(
    private readonly source: CompactText,
    private readonly part: Part,
    private readonly index: number,
    before: { readonly sentence: number; readonly year: number | null },
    private readonly reading: ReadingLists
  ) {
    this.sentence = before.sentence;
    this.boundary = part.body;
    this.year = yearOf(source.text.slice(part.start, part.end)) ?? before.year;
    this.context = { topic: part.topic, fund: fundOf(part), purchases: "total" };
  }

  run(): void {
    const { text } = this.source;
    const { start, end } = this.part;
    const events = [
      ...numbersIn(text, start, end).map((number) => ({ at: number.start, number })),
      ...sameIn(text, start, end).map((same) => ({ at: same.start, same })),
    ].sort((a, b) => a.at - b.at);
    let last = start;
    for (const event of events) {
      this.passStops(text.slice(last, event.at), text, event.at);
      last = event.at;
      if ("same" in event) this.same(event.same);
      else this.number(event.number);
    }
  }

  /** A stop ends what was spoken of, unless the next sentence goes on with «比上年…». */
  private passStops(between: string, text: string, at: number): void {
    const full = between.split("。").length - 1;
    this.sentence += full;
    if (full > 0) this.context = { ...this.context, purchases: "total" };
    const stop = Math.max(between.lastIndexOf("。"), between.lastIndexOf("；"));
    if (stop < 0) return;
    const next = text.slice(at - between.length + stop + 1, at + 3);
    if (!/^(?:比|较|与|同比|相比)/.test(next)) {
      this.subject = null;
      this.change = null;
      this.listed = null;
      this.isOfSubject = this.isSubjectLast = false;
    }
  }

  private number(number: NumberInText): void {
    const { text } = this.source;
    const isMoney = MONEY.has(number.unit);
    const isPercent = number.unit === "%";
    if (!isMoney && !isPercent && !endsClause(text, number)) return;
    if (number.unit !== "" && !isMoney && !isPercent) return;
    // «单价50万元以上» is a bound.
    if (/^[（）含]{0,3}以[上下内]/.test(text.slice(number.end, number.end + 6))) return;
    const lead = leadBefore(text, number.start, this.boundary);
    const isRead =
      number.isExact && (isPercent ? this.percent(number, lead.words) : this.amount(number, lead));
    if (isRead) this.boundary = number.end;
    else if (number.unit !== "") {
      this.boundary = number.end;
      if (isMoney && !this.isOfSubject && changeWords(lead.words) === null) {
        this.subject = this.listed = null;
        this.isSubjectLast = isSubjectName(withoutOpening(lead.words));
      }
      this.reading.notUnderstood.push({
        ...this.source.original(lead.start, number.end),
        part: this.index,
        sentence: this.sentence,
      });
    }
  }

  private amount(number: NumberInText, lead: { words: string; start: number }): boolean {
    const unit = unitOf(number.unit);
    const parsed = parseAmount(number.figure, unit ?? "万元");
    if (parsed.kind !== "amount") return false;
    const place = this.source.original(number.start, number.end);
    const said = { part: this.index, sentence: this.sentence, ...place };
    const amount = { fen: parsed.fen, unit, decimals: decimalsOf(number.figure) };
    const change = changeWords(lead.words);
    if (change) {
      const words = withoutOpening(change.item).replace(/^.*\d{4}年度?/, "");
      const item =
        words === ""
          ? this.subject
          : (itemNamed(words, this.context) ?? (isOnlyTail(words) ? this.subject : null));
      if (!item) return false;
      this.change = {
        kind: "change",
        item,
        year: this.year,
        direction: change.direction,
        ...amount,
        isAgainstOutturn: change.isAgainstOutturn,
        against: this.against(change.against, lead.start),
        words: this.source.original(lead.start + change.start, lead.start + change.end),
        ...said,
      };
      this.reading.changes.push(this.change);
      return true;
    }
    const base = this.subject && baseAmount(lead.words);
    if (base && this.subject) {
      const year = base.year ?? (this.year === null ? null : this.year - 1);
      this.reading.claims.push({ kind: "amount", item: this.subject, year, ...amount, ...said });
      return true;
    }
    const named = itemOfLead(lead.words, this.context);
    if (!named || this.detailsSubject(named.item, lead)) return false;
    this.year = named.year ?? this.year;
    this.remember(named.item);
    this.reading.claims.push({
      kind: "amount",
      item: named.item,
      year: this.year,
      ...amount,
      ...said,
    });
    return true;
  }

  /** Whether an amount is a part of that of one subject: behind its 其中 it is nobody's 基本支出 that a table has. */
  private detailsSubject(item: ClaimItem, lead: { words: string; start: number }): boolean {
    if (!NATURES.includes(idOf(item))) return false;
    const { text } = this.source;
    const before = text.slice(Math.max(0, lead.start - 4), lead.start);
    if (/其中[：，]?$/.test(before) || lead.words.startsWith("其中"))
      this.isOfSubject =
        this.isSubjectLast || this.listed?.type === "category" || this.listed?.type === "subject";
    return this.isOfSubject;
  }

  private remember(item: ClaimItem): void {
    // «…住房保障支出5万元，比上年增加…» at the end of a list may be about the whole list.
    this.subject = item.type === "source" || item.type === "category" ? null : item;
    this.listed = item;
    this.change = null;
    this.isSubjectLast = false;
    if (!NATURES.includes(idOf(item))) this.isOfSubject = false;
    const fund = fundNamed(item);
    if (fund && this.part.topic === "appropriation") this.context = { ...this.context, fund };
    // Within the department's 支出: 财政拨款安排支出…，其中：基本支出….
    if (fundOf(this.part) === "department" && TOTALS.includes(idOf(item)))
      this.context = {
        ...this.context,
        fund: idOf(item) === APPROPRIATION ? "appropriation" : "department",
      };
    if (item.type === "procurement" && item.kind === null)
      this.context = { ...this.context, purchases: item.money };
  }

  private percent(number: NumberInText, words: string): boolean {
    const share = /(?:^|[（，])占(?:[^，。；]{0,20})$/.test(words);
    const rate = changeWords(words);
    const item = share ? this.listed : (this.change?.item ?? this.subject);
    if (!item || (!share && (!rate || withoutOpening(rate.item.replace(/[（，]/, "")) !== "")))
      return false;
    if (!/^\d+(?:\.\d{1,4})?$/.test(number.figure)) return false;
    const decimals = decimalsOf(number.figure);
    this.reading.percents.push({
      kind: share ? "share" : "rate",
      item,
      year: this.year,
      direction: share ? 0 : (rate?.direction ?? 0),
      digits: Number(number.figure.replace(".", "")),
      decimals,
      part: this.index,
      sentence: this.sentence,
      ...this.source.original(number.start, number.end),
    });
    return true;
  }

  private same(same: SameWords): void {
    if (!this.subject) return;
    this.change = {
      kind: "change",
      item: this.subject,
      year: this.year,
      direction: 0,
      fen: 0,
      unit: "万元",
      decimals: 2,
      isAgainstOutturn: same.isAgainstOutturn,
      against: this.against(same.against, 0),
      words: null,
      part: this.index,
      sentence: this.sentence,
      ...this.source.original(same.start, same.end),
    };
    this.reading.changes.push(this.change);
  }

  private against(
    year: { year: number; start: number; end: number } | null,
    offset: number
  ): ChangeClaim["against"] {
    return (
      year && { year: year.year, ...this.source.original(offset + year.start, offset + year.end) }
    );
  }
}

const APPROPRIATION = "appropriation.expenditure";
const TOTALS: readonly string[] = [APPROPRIATION, "income", "expenditure"];

const NATURES: readonly string[] = [
  "appropriation.basic",
  "appropriation.project",
  "basic",
  "project",
  "department.basic",
  "department.project",
  "fund.basic",
  "fund.project",
];

function idOf(item: ClaimItem): string {
  return item.type === "item" || item.type === "further" ? item.id : "";
}

/** The year that a part speaks of: the first it names, or the one after that it compares with. */
function yearOf(part: string): number | null {
  const own = /(?<![比较与同至止])(\d{4})年/.exec(part)?.[1];
  if (own !== undefined) return Number(own);
  const compared = /[比较与同](\d{4})年/.exec(part)?.[1];
  return compared === undefined ? null : Number(compared) + 1;
}

function fundOf({ topic }: Part): NameContext["fund"] {
  if (topic === "fund" || topic === "state-capital") return topic;
  return ["balance", "income", "expenditure"].includes(topic ?? "") ? "department" : "general";
}

function fundNamed(item: ClaimItem): NameContext["fund"] | null {
  if (item.type !== "item") return null;
  if (item.id.startsWith("general")) return "general";
  if (item.id.startsWith("fund")) return "fund";
  return item.id.startsWith("state-capital") ? "state-capital" : null;
}

/** Where the unit was forgotten the clause ends; what goes on is a year, a count, or a number written in another way. */
function endsClause(text: string, { unit, figureEnd }: NumberInText): boolean {
  return unit === "" && /^(?:[；。]|[，、](?!\d)|$)/.test(text.slice(figureEnd, figureEnd + 2));
}

function unitOf(unit: string): Unit | null {
  if (unit === "") return null;
  return unit === "万" || unit === "亿" ? `${unit}元` : (unit as Unit);
}
