import { departmentScope, isSameDepartment, plainDepartment } from "./department-names";
import type { BudgetTable } from "./table";

/** The department and the year whose disclosure a table is part of; null for what no table says. */
export interface Owner {
  /** As `plainDepartment`, in the longest way in which a table writes it. */
  readonly department: string | null;
  /** 本级 or 汇总 where one workbook holds tables of both, otherwise "". */
  readonly scope: string;
  readonly year: number | null;
}

/** What a table itself says of whose it is, and what else tells tables apart. */
export type OwnedTable = Pick<BudgetTable, "kind" | "department" | "year"> & {
  readonly sheet: string;
};

/** Every project has a table of its own; of all other kinds a department has one. */
export function comesOnce({ kind }: Pick<BudgetTable, "kind">): boolean {
  return kind !== "project-performance";
}

/** What each table says of its owner, each department in one way of writing; null where it says nothing, or nothing clear. */
export function statedOwners(tables: readonly OwnedTable[]): readonly Owner[] {
  const departmentOf = departmentsOf(tables);
  const isScoped = scopedDepartments(tables, departmentOf);
  return tables.map(({ department: printed, year }) => {
    const department = printed === null ? null : departmentOf(printed);
    const scope =
      department !== null && isScoped.has(department) ? departmentScope(printed ?? "") : "";
    return { department, scope, year };
  });
}

/** Whether both may be one owner, as far as they say. */
export function mayBeOne(a: Owner, b: Owner): boolean {
  return (
    (a.year === null || b.year === null || a.year === b.year) &&
    (a.department === null || b.department === null || hasSameName(a, b))
  );
}

/** Whether both are one department, of whatever year. */
export function hasSameName(a: Owner, b: Owner): boolean {
  return a.department === b.department && a.scope === b.scope;
}

/** One way of writing for every name of a department; null for a name that may be several, or is only that of a project's unit. */
function departmentsOf(tables: readonly OwnedTable[]): (printed: string) => string | null {
  const named = tables.filter(({ department }) => department !== null);
  const main = named.filter(comesOnce);
  const names = (main.length > 0 ? main : named).map(({ department }) =>
    plainDepartment(department ?? "")
  );
  const departments: string[] = [];
  for (const name of [...new Set(names)].sort((a, b) => b.length - a.length))
    if (!departments.some((other) => isSameDepartment(other, name))) departments.push(name);
  return (printed) => {
    const name = plainDepartment(printed);
    if (departments.includes(name)) return name;
    const [same, second] = departments.filter((other) => isSameDepartment(other, name));
    return second === undefined ? (same ?? null) : null;
  };
}

/** The departments of which there are tables of one kind and year twice, of 本级 and of 汇总. */
function scopedDepartments(
  tables: readonly OwnedTable[],
  departmentOf: (printed: string) => string | null
): ReadonlySet<string> {
  const scopes = new Map<string, string>();
  const scoped = new Set<string>();
  for (const { kind, department: printed, year } of tables.filter(comesOnce)) {
    const department = printed === null ? null : departmentOf(printed);
    if (printed === null || department === null) continue;
    const key = JSON.stringify([department, kind, year]);
    const scope = departmentScope(printed);
    if ((scopes.get(key) ?? scope) !== scope) scoped.add(department);
    scopes.set(key, scope);
  }
  return scoped;
}
