import type { ChangeClaim, Claim, ClaimItem, PercentClaim } from "../../narrative/read/claim";
import { claimName } from "../../narrative/read/claim-readings";
import type { Report } from "../check";
import { narrativeCheck } from "../narrative/audit";
import { Verdicts } from "../narrative/blame";
import { textStatement } from "../narrative/place";
import { keyOf, printOf, valueOf, type Statement } from "../narrative/relations";
import { StatementIndex } from "../narrative/statement-index";

/**
 * Rates of change and shares of a whole follow from the amounts of the text, within what the rounding of both operands and of the
 * percentage allows; nothing has no percentage (domain.md 3, D).
 */
export const narrativePercentages = narrativeCheck(
  {
    id: "narrative-percentages",
    title: "情况说明中的增长率和占比与金额相符",
    description:
      "用情况说明中的金额重算增长率和占比，容许两个数和百分比自身的四舍五入。上年为零或没有可以计算的金额时不核验。",
    basis: "domain.md D16, D17, 3",
    severity: "error",
  },
  ({ reading, book }, report) => {
    const said: Said = {
      // Of last year's amounts, said beside this year's, nothing is a percentage.
      claims: new StatementIndex(
        reading.claims.filter(
          ({ year }) => year === null || book.year === null || year === book.year
        )
      ),
      changes: new StatementIndex(reading.changes),
      verdicts: new Verdicts(book),
    };
    for (const percent of reading.percents) {
      const check = percent.kind === "rate" ? checkRate : checkShare;
      check(percent, said, report);
    }
  }
);

/** The amounts and changes of the text. */
interface Said {
  readonly claims: StatementIndex<Claim>;
  readonly changes: StatementIndex<ChangeClaim>;
  readonly verdicts: Verdicts;
}

/** The last statement in front of a percentage about its item, in its part. */
function lastOf<T extends Statement>(
  statements: StatementIndex<T>,
  { item, part, start }: PercentClaim
): T | undefined {
  const latest = statements.latest(keyOf(item), start);
  return latest?.part === part ? latest : undefined;
}

function checkRate(
  percent: PercentClaim,
  { claims, changes, verdicts }: Said,
  report: Report
): void {
  const change = lastOf(changes, percent);
  const level = lastOf(claims, percent);
  const name = claimName(percent.item);
  if (!level || !change || change.isAgainstOutturn) {
    report.skipped(`“${name}”的增长率没有可以计算的金额`);
    return;
  }
  report.ran();
  if (change.direction !== 0 && change.direction !== percent.direction && percent.digits !== 0) {
    report.found(
      textStatement("error", [percent, change], { type: "narrative-percent-direction", item: name })
    );
    return;
  }
  // A wrong amount is told by itself.
  if ([level, change].some((each) => verdicts.of(each).state === "differs")) return;
  const base = level.fen - valueOf(change);
  if (base === 0) {
    if (percent.digits !== 0)
      report.found(
        textStatement("error", [percent], { type: "narrative-percent-of-nothing", item: name })
      );
    return;
  }
  compare(
    percent,
    { part: change, of: Math.abs(base), error: printOf(level) + printOf(change) },
    null,
    report
  );
}

/** What an item is a share of, by the sort of item; the likelier first. */
function wholesOf(item: ClaimItem): readonly string[] {
  switch (item.type) {
    case "source":
      return ["income", "appropriation.income"];
    case "category":
      return item.isGeneral ? GENERAL : ["expenditure"];
    case "subject":
      return GENERAL;
    case "procurement":
      return [`procurement ${item.money} `];
    case "performance":
      return GENERAL;
    case "item":
    case "further":
      return WHOLES[item.id] ?? [];
  }
}

const GENERAL = ["general", "general.current", "appropriation.income"];

const WHOLES: Readonly<Record<string, readonly string[]>> = {
  basic: ["general"],
  project: ["general"],
  "department.basic": ["expenditure"],
  "department.project": ["expenditure"],
  personnel: ["basic.total", "basic"],
  office: ["basic.total", "basic"],
  "general.current": ["appropriation.income", "income"],
  "general.income": ["appropriation.income", "income"],
  "fund.income": ["appropriation.income", "income"],
  vehicles: ["sangong"],
  "sangong.abroad": ["sangong"],
  "sangong.reception": ["sangong"],
  "sangong.operation": ["sangong"],
  "sangong.purchase": ["sangong"],
};

function checkShare(percent: PercentClaim, { claims, verdicts }: Said, report: Report): void {
  const part = lastOf(claims, percent);
  // The total stands in front, often in a part of its own.
  const before = wholesOf(percent.item)
    .flatMap((key) => claims.latest(key, percent.start) ?? [])
    .filter(({ year }) => year === percent.year);
  const whole = before.find((each) => each.part === percent.part) ?? before[0];
  if (!part || !whole || whole.fen === 0) {
    report.skipped(`“${claimName(percent.item)}”的占比没有可以计算的总数`);
    return;
  }
  report.ran();
  if ([part, whole].some((each) => verdicts.of(each).state === "differs")) return;
  compare(percent, { part, of: whole.fen, error: printOf(whole) }, claimName(whole.item), report);
}

interface Ratio {
  readonly part: Statement;
  readonly of: number;
  /** How far `of` may be from the amount behind it. */
  readonly error: number;
}

/** In whole numbers: digits·of = 100·10^decimals·part, give or take. */
function compare(
  percent: PercentClaim,
  { part, of, error }: Ratio,
  whole: string | null,
  report: Report
): void {
  const scale = 100n * 10n ** BigInt(percent.decimals);
  const amount = BigInt(part.fen);
  const base = BigInt(of);
  const off = BigInt(percent.digits) * base - scale * amount;
  const allowed =
    base / 2n + 1n + scale * BigInt(printOf(part)) + BigInt(percent.digits) * BigInt(error);
  if ((off < 0n ? -off : off) <= allowed) return;
  const expected = (scale * amount * 2n + base) / (base * 2n);
  report.found(
    textStatement("error", [percent, part], {
      type: "narrative-percent",
      item: claimName(percent.item),
      whole,
      expected: percentText(expected, percent.decimals),
      actual: percentText(BigInt(percent.digits), percent.decimals),
    })
  );
}

function percentText(digits: bigint, decimals: number): string {
  const text = String(digits).padStart(decimals + 1, "0");
  const whole = text.slice(0, text.length - decimals);
  return `${whole}${decimals > 0 ? `.${text.slice(-decimals)}` : ""}%`;
}
