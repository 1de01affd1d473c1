import { plainText } from "../../tables/cell-text";
import type { BudgetTable } from "../../tables/table";
import type { Check } from "../check";
import { plainDepartment } from "../../tables/department-names";
import { statement } from "../statement";
import { titlePlace } from "../text-cells";

const WORDS = ["部门", "单位"] as const;
type Word = (typeof WORDS)[number];

/** Titles of one department say 部门收支总表 or 单位收支总表 throughout. */
export const departmentOrUnit: Check = {
  id: "department-or-unit",
  title: "标题统一用“部门”或“单位”",
  description:
    "看同一单位的各表标题是统一用“部门”还是“单位”。“部门（单位）”这样两个词都写的标题不计。",
  basis: "domain.md A08",
  severity: "warning",
  needs: [],
  reads: "words",
  run({ book }, report) {
    const byDepartment = new Map<string, { table: BudgetTable; word: Word }[]>();
    for (const table of book.tables) {
      const word = wordOf(table.title);
      if (!word) continue;
      const key = plainDepartment(table.department ?? "");
      byDepartment.set(key, [...(byDepartment.get(key) ?? []), { table, word }]);
    }
    for (const tables of byDepartment.values()) {
      report.ran(tables.length);
      const [usual, other] = [...WORDS].sort((a, b) => countOf(tables, b) - countOf(tables, a));
      const odd = tables.filter(({ word }) => word === other);
      if (!usual || !other || odd.length === 0) continue;
      const where = odd.map(({ table }) => titlePlace(book, table));
      report.found(statement("warning", where, { type: "department-or-unit", usual, other }));
    }
  },
};

function countOf(tables: readonly { readonly word: Word }[], word: Word): number {
  return tables.filter((table) => table.word === word).length;
}

/** Which of both a title says of itself; 部门（单位）整体… says both on purpose. */
function wordOf(title: string): Word | null {
  const words = plainText(title);
  if (/部门[(/、]?单位|单位[(/、]?部门/.test(words)) return null;
  const match = /(部门|单位)(?:预算)?(?:收支|收入|支出|整体)/.exec(words);
  return match ? (match[1] as Word) : null;
}
