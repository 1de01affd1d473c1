/** What a recognised workbook says, without where it stands: equal for every layout of the same tables. */
import type { Indicator, Performance, TextCell } from "../../src/tables/performance";
import type { BudgetTable, Row } from "../../src/tables/table";
import { withCells } from "../fixtures/with-cells";

export function rowKey({ side, subject, line, name }: Row): string {
  const role = subject ? (subject.code ?? `? ${name}`) : JSON.stringify(line);
  return [side ?? "", role, line === "item" ? name : ""].join(" ");
}

function text(cell: TextCell | null): string | null {
  return cell && cell.text;
}

function indicatorMeaning(indicator: Indicator): unknown {
  const { first, second, name, nature, value, unit, core, weight } = indicator;
  const texts = [first, second, name, nature, value, unit, core].map(text);
  return [...texts, weight && weight.points];
}

/** What a performance table says: project, amounts in 分, goals, and the indicators in their order. */
export function performanceMeaning(performance: Performance): unknown {
  const { project, amounts, executionWeight, goals, descriptions, indicators } = performance;
  return {
    project: project && [project.code, project.name],
    amounts: amounts.map(({ money, within, amount }) => [
      within === null ? money : `${money} in ${within}`,
      amount.state === "amount" ? amount.fen : amount.state,
    ]),
    executionWeight: executionWeight && executionWeight.points,
    goals: goals.map(text),
    descriptions: descriptions.map(text),
    indicators: indicators.map(indicatorMeaning),
  };
}

/** Column roles and, row by row, what each amount is in 分, or its state. */
export function meaningOf(table: BudgetTable): unknown {
  const keys = table.columns.map(({ measure, year, side }) => `${side ?? ""} ${year} ${measure}`);
  const rows = table.rows.map((row) => {
    const cells = row.cells.map((cell, i) => [
      keys[i],
      cell && (cell.state === "amount" ? cell.fen : cell.state),
    ]);
    return [rowKey(row), Object.fromEntries(cells.sort())];
  });
  return {
    kind: table.kind,
    year: table.year,
    columns: [...keys].sort(),
    rows: rows.sort(),
    ...(table.performance && { performance: performanceMeaning(table.performance) }),
  };
}

/** The tables' meanings, in the order of their kinds. */
export function meaningsOf(tables: readonly BudgetTable[]): unknown[] {
  return [...tables].sort((a, b) => a.kind.localeCompare(b.kind)).map(meaningOf);
}

/** The same for layouts that print a nought for nothing, or nothing for a nought. */
export function moneyOf(tables: readonly BudgetTable[]): unknown[] {
  return meaningsOf(
    tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) =>
        withCells(
          row,
          row.cells.map(
            (cell) => cell && { ...cell, state: cell.state === "blank" ? "amount" : cell.state }
          )
        )
      ),
    }))
  );
}
