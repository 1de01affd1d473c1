import { tableOfYear } from "../../narrative/amounts/reading";
import { normaliseName } from "../../money/width";
import { cellOf, columnOf } from "../../tables/select";
import type { BudgetTable } from "../../tables/table";
import { narrativeCheck } from "../narrative/audit";
import { textStatement } from "../narrative/place";

/** What narratives call some 款 of 302 商品和服务支出. */
const CALLED: ReadonlyMap<string, readonly string[]> = new Map([
  ["水电费", ["水费", "电费"]],
  ["物管费", ["物业管理费"]],
  ["物业费", ["物业管理费"]],
  ["维修费", ["维修(护)费"]],
  ["因公出国费", ["因公出国(境)费用"]],
]);

/** What 机关运行经费 is said to be used for has money in 基本支出预算表 (domain.md 5, 五（一）). */
export const narrativeUses = narrativeCheck(
  {
    id: "narrative-uses",
    title: "机关运行经费的用途在基本支出表中有金额",
    description:
      "看机关运行经费“主要用于”列出的科目，在基本支出预算表的公用经费里是不是有金额。表中没有公用经费科目时不核验。",
    basis: "domain.md D22, 5",
    severity: "info",
  },
  ({ reading: { source, parts }, book }, report) => {
    const table = tableOfYear(book, "basic-expenditure");
    const office = table && officeSubjects(table);
    if (!office || office.known.size === 0) {
      report.skipped("基本支出预算表没有列出公用经费的科目");
      return;
    }
    for (const { topic, start, end } of parts) {
      if (topic !== "running") continue;
      const text = source.text.slice(start, end);
      const list = /用于(?<names>[^。]{2,200})/d.exec(text);
      const from = list?.indices?.groups?.names?.[0];
      if (!list?.groups?.names || from === undefined) continue;
      report.ran();
      const names = list.groups.names.split(/[、，及和]/).map((name) => name.replace(/等.*$/, ""));
      const empty = names.filter((name) => isEmpty(name, office));
      const [first] = empty;
      if (first === undefined) continue;
      const at = start + from + list.groups.names.indexOf(first);
      report.found(
        textStatement("info", [source.original(at, at + first.length)], {
          type: "narrative-uses",
          names: empty,
        })
      );
    }
  }
);

interface OfficeSubjects {
  /** Names of all 款 that the standard or the table has below 302. */
  readonly known: ReadonlySet<string>;
  readonly filled: ReadonlySet<string>;
}

const COMMON =
  "办公费 印刷费 咨询费 手续费 水费 电费 邮电费 取暖费 物业管理费 差旅费 维修(护)费 租赁费 会议费 培训费 公务接待费 劳务费 委托业务费 工会经费 福利费 公务用车运行维护费 其他交通费用";

function officeSubjects(table: BudgetTable): OfficeSubjects {
  const column = columnOf(table, "office") ?? columnOf(table, "total");
  const filled = new Set<string>();
  for (const row of table.rows) {
    const cell = column && cellOf(table, row, column);
    if (row.subject?.level === 2 && cell && cell.fen !== 0) filled.add(normaliseName(row.name));
  }
  return { known: new Set(filled.size === 0 ? [] : COMMON.split(" ")), filled };
}

function isEmpty(name: string, { known, filled }: OfficeSubjects): boolean {
  const key = normaliseName(name);
  const meant = CALLED.get(key) ?? [key];
  return meant.every((each) => known.has(each) && !filled.has(each));
}
