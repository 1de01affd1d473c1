import type { Book, Stated } from "../../tables/book";

/** What of a workbook is left to the user to say. */
export interface Asked {
  readonly department: boolean;
  readonly year: boolean;
  readonly unit: boolean;
}

/** What the tables of a workbook do not say; what the user has said of it may be said anew. */
export function askedOf({ department, year, tables }: Book, stated: Stated): Asked {
  return {
    department: department === null || department === stated.department,
    year: year === null || year === stated.year,
    unit: tables.every(({ unitCell }) => unitCell === null),
  };
}

/** 部门名称和年度 */
export function namesOf({ department, year, unit }: Asked): string {
  const names = [department && "部门名称", year && "年度", unit && "金额单位"].filter(Boolean);
  return names.join("、").replace(/、(?=[^、]*$)/, "和");
}
