import type { Fen } from "../../money/amount";
import { halfStep } from "../../money/rounding";
import type { ChangeClaim, Claim, ClaimItem } from "../../narrative/read/claim";
import { claimName } from "../../narrative/read/claim-readings";
import type { NarrativeReading } from "../../narrative/read/reading";

export type Statement = Claim | ChangeClaim;

/** Amounts or changes of the text that must agree with one another. */
export interface TextRelation {
  /** Parts make up the whole · both are the same · last year's amount and the change make up this year's. */
  readonly kind: "sum" | "same" | "since";
  readonly whole: Statement;
  readonly parts: readonly Statement[];
  /** For a sum of changes, the sum of the amounts themselves: where that has a tail or a gap, the changes have it too. */
  readonly levels: { readonly whole: Claim; readonly parts: readonly Claim[] } | null;
  /** Whether a difference is wrong for certain. */
  readonly isCertain: boolean;
}

/** The amount with its sign, in 分. */
export function valueOf(statement: Statement): Fen {
  return statement.kind === "change" ? statement.direction * statement.fen : statement.fen;
}

/** How far the print may be from the amount. */
export function printOf({ unit, decimals }: Statement): Fen {
  return halfStep(unit ?? "万元", unit === "亿元" ? decimals : Math.max(2, decimals));
}

/** What an item is, whoever's 基本支出 it is: the key under which statements are found. */
export function keyOf(item: ClaimItem): string {
  switch (item.type) {
    case "item":
    case "further":
      return item.id;
    case "procurement":
      return `procurement ${item.money} ${item.kind ?? ""}`;
    case "subject":
      return item.path.join("/");
    case "source":
      return `source ${item.source}`;
    case "category":
      return `category ${item.isGeneral ? "general " : ""}${item.name}`;
    case "performance":
      return "performance";
  }
}

type Group = readonly { readonly whole: string; readonly parts: readonly (readonly string[])[] }[];

/** Wholes and what they are the sum of; where there are several ways, the first of which every part is said. */
const WHOLES: Group = [
  { whole: "general", parts: [["basic", "project"]] },
  { whole: "expenditure", parts: [["department.basic", "department.project"]] },
  { whole: "fund", parts: [["fund.basic", "fund.project"]] },
  { whole: "basic", parts: [["personnel", "office"]] },
  { whole: "basic.total", parts: [["personnel", "office"]] },
  { whole: "vehicles", parts: [["sangong.purchase", "sangong.operation"]] },
];

const SANGONG = ["sangong.abroad", "sangong.reception"];
const VEHICLES = ["sangong.purchase", "sangong.operation"];

/** Every relation between statements of one text (domain.md D). */
export function textRelations(reading: NarrativeReading): TextRelation[] {
  const relations: TextRelation[] = [];
  const claimsOf = byPart(reading.claims);
  const changesOf = byPart(reading.changes);
  for (const part of new Set([...claimsOf.keys(), ...changesOf.keys()])) {
    const claims = claimsOf.get(part) ?? [];
    const changes = changesOf.get(part) ?? [];
    for (const year of new Set(claims.map((claim) => claim.year)))
      relations.push(
        ...sumsOf(
          claims.filter((claim) => claim.year === year),
          reading
        )
      );
    relations.push(...changeSums(changes, claims), ...sinceLastYear(changes, claims));
  }
  return [
    ...relations,
    ...repeated(reading.claims, true),
    ...repeated(reading.changes, true),
    ...totals(reading),
  ];
}

function byPart<T extends Statement>(statements: readonly T[]): ReadonlyMap<number, readonly T[]> {
  const parts = new Map<number, T[]>();
  for (const statement of statements) {
    const own = parts.get(statement.part);
    if (own) own.push(statement);
    else parts.set(statement.part, [statement]);
  }
  return parts;
}

function find<T extends Statement>(statements: readonly T[], key: string): T | undefined {
  return statements.find(({ item }) => keyOf(item) === key);
}

function all<T extends Statement>(
  statements: readonly T[],
  keys: readonly string[]
): readonly T[] | null {
  const found = keys.flatMap((key) => find(statements, key) ?? []);
  return found.length === keys.length ? found : null;
}

function sum(whole: Statement, parts: readonly Statement[], isCertain = true): TextRelation {
  return { kind: "sum", whole, parts, levels: null, isCertain };
}

function sumsOf(claims: readonly Claim[], reading: NarrativeReading): TextRelation[] {
  const relations: TextRelation[] = [];
  for (const { whole, parts } of WHOLES) {
    const total = find(claims, whole);
    const said = parts.map((keys) => all(claims, keys)).find((found) => found !== null);
    const isOpen = whole === "expenditure" && total && said && !isAll(total, said, reading);
    if (total && said && !isOpen) relations.push(sum(total, said));
  }
  const lists: readonly (readonly [string, (item: ClaimItem) => boolean])[] = [
    ["income", ({ type }) => type === "source"],
    ["expenditure", (item) => item.type === "category" && !item.isGeneral],
    ["general", (item) => item.type === "category" && item.isGeneral === true],
    ["appropriation.income", isAppropriation],
    ["appropriation.income", (item) => item.type === "category" && item.isGeneral === true],
    ["procurement total ", isKind("total")],
    ["procurement general ", isKind("general")],
  ];
  for (const [whole, isPart] of lists) {
    const total = find(claims, whole);
    const parts = total
      ? listOf(
          total,
          claims.filter(({ item }) => isPart(item))
        )
      : [];
    if (total && parts.length > 0 && isAll(total, parts, reading))
      relations.push(sum(total, parts));
  }
  return [...relations, ...sangongSum(claims, reading)];
}

/** What «“三公”经费» says nothing of is nothing (a published text leaves zeros out). */
function sangongSum(claims: readonly Claim[], reading: NarrativeReading): TextRelation[] {
  const total = find(claims, "sangong");
  // One that was not understood is no nothing.
  const isUnknown = reading.notUnderstood.some(
    ({ part, start, quote }) =>
      part === total?.part && start > total.start && /因公出|公务接待|公务用?车/.test(quote)
  );
  if (isUnknown) return [];
  const vehicles = find(claims, "vehicles");
  const parts = claims.filter(({ item }) =>
    [...SANGONG, ...(vehicles ? ["vehicles"] : VEHICLES)].includes(keyOf(item))
  );
  const said = [...new Map(parts.map((part) => [keyOf(part.item), part])).values()];
  return total && said.length > 1 ? [sum(total, said)] : [];
}

/** Where 财政拨款 comes from. */
function isAppropriation(item: ClaimItem): boolean {
  return (
    item.type === "source" ||
    ["general.current", "general.income", "fund.income", "state-capital.income"].includes(
      keyOf(item)
    )
  );
}

function isKind(money: "total" | "general"): (item: ClaimItem) => boolean {
  return (item) => item.type === "procurement" && item.money === money && item.kind !== null;
}

/** The list of a total: behind it, in its sentence where there is one, each item once. */
function listOf(total: Claim, parts: readonly Claim[]): readonly Claim[] {
  const behind = parts.filter(({ start }) => start > total.start);
  const near = behind.filter(({ sentence }) => sentence === total.sentence);
  const list = near.length > 0 ? near : behind;
  return [...new Map(list.map((part) => [keyOf(part.item), part])).values()];
}

/** How far before the first item «主要是» may stand. */
const NEAR = 15;

/** A list with an amount that was not understood, or that begins with 主要, need not be all. */
function isAll(total: Claim, parts: readonly Claim[], reading: NarrativeReading): boolean {
  const first = Math.min(...parts.map(({ start }) => start));
  const sentences = new Set(parts.map(({ sentence }) => sentence));
  const isUnknown = reading.notUnderstood.some(
    ({ part, sentence, start }) =>
      part === total.part && sentences.has(sentence) && start > total.start
  );
  const isChoice = reading.choices.some(({ start }) => start >= first - NEAR && start < first);
  return !isUnknown && !isChoice;
}

function changeSums(changes: readonly ChangeClaim[], claims: readonly Claim[]): TextRelation[] {
  const groups: Group = [
    ...WHOLES.filter(({ whole }) => whole !== "basic" && whole !== "basic.total"),
    { whole: "income", parts: [["department.basic", "department.project"]] },
    {
      whole: "sangong",
      parts: [
        [...SANGONG, ...VEHICLES],
        [...SANGONG, "vehicles"],
      ],
    },
  ];
  return groups.flatMap(({ whole, parts }) => {
    const total = find(changes, whole);
    if (!total) return [];
    for (const keys of parts) {
      const said = all(changes, keys);
      if (!said || said.some((part) => part.isAgainstOutturn !== total.isAgainstOutturn)) continue;
      const levelWhole = find(claims, whole);
      const levelParts = all(claims, keys);
      const levels = levelWhole && levelParts ? { whole: levelWhole, parts: levelParts } : null;
      return [{ ...sum(total, said), levels }];
    }
    return [];
  });
}

/** This year's amount is last year's and the change, where the text says all three. */
function sinceLastYear(changes: readonly ChangeClaim[], claims: readonly Claim[]): TextRelation[] {
  const said = new Map(claims.map((claim) => [`${keyOf(claim.item)} ${claim.year}`, claim]));
  return changes.flatMap((change) => {
    if (change.year === null) return [];
    const key = keyOf(change.item);
    const now = said.get(`${key} ${change.year}`);
    const before = said.get(`${key} ${change.year - 1}`);
    return now && before && now.sentence === change.sentence
      ? [{ ...sum(now, [before, change]), kind: "since" }]
      : [];
  });
}

/** The same item said again, in the same year; the first is the one that counts. */
function repeated(statements: readonly Statement[], isCertain: boolean): TextRelation[] {
  const first = new Map<string, Statement>();
  return statements.flatMap((statement) => {
    const key = `${keyOf(statement.item)} ${statement.year} ${statement.kind === "change" ? statement.isAgainstOutturn : ""}`;
    const known = first.get(key);
    if (!known) {
      first.set(key, statement);
      return [];
    }
    return [{ kind: "same", whole: known, parts: [statement], levels: null, isCertain } as const];
  });
}

/** Changes of the department and of 一般公共预算, which are the same where it has no other money: where the amounts are. */
function totals({ claims, changes }: NarrativeReading): TextRelation[] {
  const pairs = [
    ["income", "expenditure"],
    ["expenditure", "general"],
    ["department.basic", "basic"],
    ["department.project", "project"],
  ] as const;
  return pairs.flatMap(([a, b]) => {
    const whole = find(changes, a);
    const part = find(changes, b);
    if (!whole || !part || whole.isAgainstOutturn || part.isAgainstOutturn) return [];
    const levels = [find(claims, a), find(claims, b)];
    const isSame = levels.every((level) => level === undefined || level.fen === levels[1]?.fen);
    return isSame ? [{ kind: "same", whole, parts: [part], levels: null, isCertain: false }] : [];
  });
}

/** "基本支出". */
export function nameOf({ item }: Statement): string {
  return claimName(item);
}
