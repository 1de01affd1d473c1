import { cellOf, columnOf } from "../tables/select";
import type { BudgetTable, Measure, Row, YearRole } from "../tables/table";
import { lastHeader } from "./labels";
import { firstPrinted, type Addend } from "./relation";

/** The amounts of one row and one year of the “三公” table; a list is empty where the column is missing. */
export interface SangongCells {
  /** "2026年", or 本年 and 上年 where the header names no year. */
  readonly year: string;
  readonly total: readonly Addend[];
  readonly abroad: readonly Addend[];
  /** 小计. */
  readonly vehicles: readonly Addend[];
  /** 购置 and 运行. */
  readonly vehicleParts: readonly Addend[];
  readonly reception: readonly Addend[];
}

/** What makes up 合计: 因公出国, 公务用车 and 接待; the parts of 公务用车 where its 小计 is blank (domain.md B30). */
export function sangongParts({
  abroad,
  vehicles,
  vehicleParts,
  reception,
}: SangongCells): readonly Addend[] {
  return [...abroad, ...firstPrinted(vehicles, vehicleParts), ...reception];
}

/** The amounts of one row for each year that the table prints. */
export function sangongCells(table: BudgetTable, row: Row): readonly SangongCells[] {
  return (["previous", "current"] as const).flatMap((year) => {
    if (!table.columns.some((column) => column.year === year)) return [];
    const cells = (...measures: Measure[]) => addends(table, row, year, measures);
    return [
      {
        year: yearName(table, year),
        total: cells("total"),
        abroad: cells("abroad"),
        vehicles: cells("vehicles"),
        vehicleParts: cells("vehicle-purchase", "vehicle-operation"),
        reception: cells("reception"),
      },
    ];
  });
}

function addends(
  table: BudgetTable,
  row: Row,
  year: YearRole,
  measures: readonly Measure[]
): readonly Addend[] {
  return measures.flatMap((measure) => {
    const column = columnOf(table, measure, year);
    const cell = column && cellOf(table, row, column);
    return cell ? [{ label: lastHeader(column.header), cell }] : [];
  });
}

function yearName(table: BudgetTable, year: YearRole): string {
  const header = table.columns.find((column) => column.year === year)?.header ?? "";
  const printed = /20\d\d/.exec(header)?.[0];
  return printed ? `${printed}年` : year === "current" ? "本年" : "上年";
}

/** The department of a row of the “三公” table; null for the total row. */
export function departmentOf({ line, name }: Row): string | null {
  return line === "total" || name === "" ? null : name;
}
