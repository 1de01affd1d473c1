import fc from "fast-check";
import { narrativeText, openSlots } from "../../../src/narrative/plain-text";
import type { Facts } from "../../../src/narrative/narrative";
import { STYLES, type StyleName } from "../../../src/narrative/styles/registry";
import { writeNarrative } from "../../../src/narrative/write";
import type { Book } from "../../../src/tables/book";
import { buildBook } from "../../narrative/book-builder";
import { SMALL_TABLES } from "../../narrative/small";

export const STYLE_NAMES = Object.keys(STYLES) as StyleName[];

/** Amounts in 万元 with two decimals, often zero or blank. */
const amount = fc.oneof(
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 99_999_999 }).map((cents) => cents / 100) }
);

/** Small departments with any amounts in any subset of the tables: nothing in them need add up. */
export const anyBooks: fc.Arbitrary<Book> = fc
  .tuple(fc.subarray(Object.values(SMALL_TABLES)), fc.infiniteStream(amount))
  .map(([tables, amounts]) =>
    buildBook(
      tables.map((table) => ({
        ...table,
        rows: table.rows.map((row) => {
          const values = table.columns.map(() => amounts.next().value as number | null);
          return [row[0], row[1], values, row[3]] as never;
        }),
      }))
    )
  );

const cents = fc.integer({ min: 0, max: 5_000_000 });
const some = fc.integer({ min: 100, max: 5_000_000 });

/** A small department whose tables agree with one another, in hundredths of 万元. */
export const soundBooks: fc.Arbitrary<Book> = fc
  .record({
    personnel: some,
    office: some,
    project: cents,
    carriedIn: fc.oneof(fc.constant(0), cents),
    other: fc.oneof(fc.constant(0), cents),
    share: fc.integer({ min: 1, max: 99 }),
    last: fc.record({ basic: some, project: cents }),
    sangong: fc.record({ abroad: cents, purchase: cents, operation: cents, reception: cents }),
    before: fc.record({ abroad: cents, purchase: cents, operation: cents, reception: cents }),
    bought: fc.record({ goods: cents, works: cents, services: cents }),
  })
  .map(soundBook);

type Money = Record<"abroad" | "purchase" | "operation" | "reception", number>;

interface Department {
  readonly personnel: number;
  readonly office: number;
  readonly project: number;
  readonly carriedIn: number;
  readonly other: number;
  readonly share: number;
  readonly last: { readonly basic: number; readonly project: number };
  readonly sangong: Money;
  readonly before: Money;
  readonly bought: Record<"goods" | "works" | "services", number>;
}

function soundBook(of: Department): Book {
  const basic = of.personnel + of.office;
  const general = basic + of.project;
  const carriedIn = Math.min(of.carriedIn, general);
  const total = general + of.other;
  const health = Math.floor((basic * of.share) / 100);
  const service = general - health;
  const lastTotal = of.last.basic + of.last.project;
  const wan = (hundredths: number): number | null => (hundredths === 0 ? null : hundredths / 100);
  const sangong = (money: Money): (number | null)[] => [
    wan(money.abroad + money.purchase + money.operation + money.reception),
    wan(money.abroad),
    wan(money.purchase + money.operation),
    wan(money.purchase),
    wan(money.operation),
    wan(money.reception),
  ];
  const { goods, works, services } = of.bought;
  const { sangong: threes, ...tables } = SMALL_TABLES;
  return buildBook([
    {
      ...tables.departmentBalance,
      rows: [
        ["total", "合计", [wan(total), null], "income"],
        [{ source: "general" }, "一般公共预算资金", [wan(general), null], "income"],
        [{ source: "other" }, "其他收入资金", [wan(of.other), null], "income"],
        ["total", "合计", [null, wan(total)], "expenditure"],
        ["201", "一般公共服务支出", [null, wan(service + of.other)], "expenditure"],
        ["210", "卫生健康支出", [null, wan(health)], "expenditure"],
      ],
    },
    {
      ...tables.balance,
      rows: [
        ["current-year", "本年收入", [wan(general - carriedIn)], "income"],
        [{ source: "general" }, "一般公共预算资金", [wan(general - carriedIn)], "income"],
        ["carried-in", "上年结转", [wan(carriedIn)], "income"],
        [{ carriedIn: "general" }, "一般公共预算拨款", [wan(carriedIn)], "income"],
        ["total", "收入合计", [wan(general)], "income"],
        ["201", "一般公共服务支出", [null, wan(service), wan(service), null], "expenditure"],
        ["210", "卫生健康支出", [null, wan(health), wan(health), null], "expenditure"],
        ["total", "支出合计", [null, wan(general), wan(general), null], "expenditure"],
      ],
    },
    {
      ...tables.general,
      columns: [
        ["total", null, "previous"],
        ["basic", null, "previous"],
        ["project", null, "previous"],
        ["total"],
        ["basic"],
        ["project"],
      ],
      rows: [
        [
          "total",
          "合计",
          [lastTotal, of.last.basic, of.last.project, general, basic, of.project].map(wan),
        ],
        [
          "201",
          "一般公共服务支出",
          [
            lastTotal,
            of.last.basic,
            of.last.project,
            service,
            service - of.project,
            of.project,
          ].map(wan),
        ],
        ["210", "卫生健康支出", [0, 0, 0, health, health, 0].map(wan)],
      ],
    },
    {
      ...tables.basic,
      rows: [
        ["total", "合计", [basic, of.personnel, of.office].map(wan)],
        ["301", "工资福利支出", [of.personnel, of.personnel, 0].map(wan)],
        ["302", "商品和服务支出", [of.office, 0, of.office].map(wan)],
        ["30201", "办公费", [of.office, 0, of.office].map(wan)],
      ],
    },
    {
      ...threes,
      columns: [
        ["total", null, "previous"],
        ["abroad", null, "previous"],
        ["vehicles", null, "previous"],
        ["vehicle-purchase", null, "previous"],
        ["vehicle-operation", null, "previous"],
        ["reception", null, "previous"],
        ["total"],
        ["abroad"],
        ["vehicles"],
        ["vehicle-purchase"],
        ["vehicle-operation"],
        ["reception"],
      ],
      rows: [["total", "", [...sangong(of.before), ...sangong(of.sangong)]]],
    },
    tables.fund,
    {
      ...tables.procurement,
      rows: [
        ["total", "合计", [goods + works + services, goods + works + services].map(wan)],
        [{ procurement: "goods" }, "货物", [goods, goods].map(wan)],
        [{ procurement: "works" }, "工程", [works, works].map(wan)],
        [{ procurement: "services" }, "服务", [services, services].map(wan)],
      ],
    },
  ]);
}

/** A reason or use of its own for every slot, and cars that agree with the purchase cost. */
function answer(
  id: string,
  kind: string,
  suggestions: readonly string[],
  isBought: boolean
): string {
  if (kind === "previous") return suggestions[0] ?? "0";
  if (id === "year") return "2026";
  if (id === "assets.vehicles") return "6辆，其中一般公务用车5辆、执勤执法用车1辆";
  if (id === "assets.purchase") return isBought ? "1辆" : "0辆";
  if (id === "contact.phone") return "023-60000000";
  if (id === "department") return "示例单位";
  return `${kind === "use" ? "安排" : "落实"}${[...id].map((letter) => WORDS.charAt(letter.charCodeAt(0) % WORDS.length)).join("")}`;
}

const WORDS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥";

/** Everything answered that a person is asked. */
export function answered(book: Book, style: StyleName, isBought: boolean): Facts {
  let facts: Facts = {};
  for (let round = 0; round < 6; round += 1) {
    const open = openSlots(writeNarrative(book, { facts, style }));
    if (open.length === 0) break;
    const answers = open.map(({ id, kind, suggestions }) => [
      id,
      answer(id, kind, suggestions, isBought),
    ]);
    facts = { ...facts, ...(Object.fromEntries(answers) as Facts) };
  }
  return facts;
}

/** The finished text of a book in a style. */
export function finishedText(book: Book, style: StyleName): string {
  const sangong = book.tables.find(({ kind }) => kind === "sangong");
  const index = sangong?.columns.findIndex(
    ({ measure, year }) => measure === "vehicle-purchase" && year === "current"
  );
  const isBought = (sangong?.rows[0]?.cells[index ?? -1]?.fen ?? 0) > 0;
  return narrativeText(writeNarrative(book, { facts: answered(book, style, isBought), style }));
}
