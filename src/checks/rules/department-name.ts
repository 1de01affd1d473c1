import { mostFrequent } from "../../tables/most-frequent";
import type { BudgetTable } from "../../tables/table";
import type { Check } from "../check";
import { isSameDepartment, plainDepartment } from "../../tables/department-names";
import { statement } from "../statement";
import { titlePlace } from "../text-cells";

/** All tables name the same department. Units within it have tables of their own beside those of the department. */
export const departmentName: Check = {
  id: "department-name",
  title: "各表的单位名称一致",
  description:
    "比较各表标题或表头写的单位名称。地名、编码和“（本级）”不算不同。项目绩效目标表写的是实施单位，不比较；写了名称的表中没有一个名称占多数时不核验。",
  basis: "domain.md A07",
  severity: "warning",
  needs: [],
  reads: "words",
  run({ book }, report) {
    // A project's table names the unit that carries it out.
    const named = book.tables.flatMap((table) =>
      table.department === null || table.kind === "project-performance"
        ? []
        : [{ table, printed: table.department, name: plainDepartment(table.department) }]
    );
    const usual = mostFrequent(named.map(({ name }) => name));
    const own = named.filter(({ name }) => usual !== null && isSameDepartment(name, usual));
    if (usual === null || own.length * 2 <= named.length) {
      report.skipped("多数表没有写单位名称，或写的不是同一个单位，不能判断哪个名称对");
      return;
    }
    const kinds = new Set<BudgetTable["kind"]>(own.map(({ table }) => table.kind));
    for (const { table, printed, name } of named) {
      report.ran();
      if (isSameDepartment(name, usual) || kinds.has(table.kind)) continue;
      report.found({
        ...statement("warning", [titlePlace(book, table)], {
          type: "department-differs",
          kind: table.kind,
          name: printed,
          usual: own[0]?.printed ?? usual,
        }),
        expected: own[0]?.printed ?? usual,
        actual: printed,
      });
    }
  },
};
