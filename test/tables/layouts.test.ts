import type { CellValue } from "../../src/money/amount";
import { createBook } from "../../src/tables/book";
import type { Grid } from "../../src/tables/grid";
import { recogniseTables } from "../../src/tables/recognise";
import type { BudgetTable } from "../../src/tables/table";
import { SAMPLE_NAMES, sampleGrids, type SampleName } from "../fixtures/samples";
import { meaningsOf } from "./meaning";
import { withCells } from "../fixtures/with-cells";
import {
  asText,
  besides,
  fullWidth,
  mapCells,
  renamed,
  reordered,
  shifted,
  spaced,
  spacedColumns,
  stacked,
  unmerged,
  withoutColumns,
} from "./relayout";

/** A recognised table's own rows of the sample, with where its header is, counted from the sheet's first row. */
interface Sheet {
  readonly grid: Grid;
  readonly table: BudgetTable;
  readonly headerRows: readonly number[];
}

async function sheetsOf(name: SampleName): Promise<Sheet[]> {
  const grids = await sampleGrids(name);
  const tables = recogniseTables(grids).tables.filter(({ performance }) => !performance);
  return tables.map((table) => {
    const grid = grids.find(({ sheet }) => sheet === table.area.sheet);
    if (!grid) throw new Error(`no sheet ${table.area.sheet}`);
    const unitRow = table.unitCell?.row ?? 0;
    const first = Math.min(
      ...table.rows.map(({ row }) => row),
      ...table.notes.map(({ cell }) => cell.row)
    );
    const headerRows = Array.from({ length: first - unitRow - 1 }, (_, i) => unitRow + 1 + i);
    return { grid, table, headerRows };
  });
}

function read(grids: readonly Grid[]): unknown[] {
  return meaningsOf(recogniseTables(grids).tables);
}

const isCoded = ({ table }: Sheet): boolean => table.rows.some(({ subject }) => subject?.codeCell);

/** In a grid of one table: rows below the header. */
function isBelow({ headerRows }: Sheet, row: number): boolean {
  return row > (headerRows.at(-1) ?? 0);
}

describe.each(SAMPLE_NAMES)("the tables of %s are the same", (name) => {
  let sheets: Sheet[];
  let expected: unknown[];
  beforeAll(async () => {
    sheets = await sheetsOf(name);
    expected = meaningsOf(sheets.map(({ table }) => table));
  });
  const grids = (): Grid[] => sheets.map(({ grid }) => grid);

  it("whatever the sheets are called, and in any order", () => {
    expect(read(renamed(grids()).reverse())).toEqual(expected);
  });

  it("wherever in the sheet they stand", () => {
    expect(read(renamed(grids().map((grid) => shifted(grid, 5, 3))))).toEqual(expected);
    expect(read(grids().map((grid) => ({ ...grid, top: 7, left: 2 })))).toEqual(expected);
  });

  it("with their cells where they are", () => {
    const moved = recogniseTables(
      grids().map((grid) => ({ ...shifted(grid, 1, 2), top: 3, left: 4 }))
    );
    moved.tables.forEach((table, i) => {
      const original = sheets[i]?.table;
      const cells = (of?: BudgetTable): unknown[] =>
        of?.rows.flatMap((row) => row.cells.map((cell) => cell && [cell.row, cell.column])) ?? [];
      const back = cells(table).map((cell) =>
        Array.isArray(cell) ? [Number(cell[0]) - 4, Number(cell[1]) - 6] : cell
      );
      expect(back).toEqual(cells(original));
      expect(table.columns.map(({ column }) => column - 6)).toEqual(
        original?.columns.map(({ column }) => column)
      );
      expect(table.area.top - 4).toBe(original?.area.top);
    });
  });

  it.each([0, 1, 3])("stacked in one sheet with %d blank rows between", (gap) => {
    expect(read([stacked(grids(), gap)])).toEqual(expected);
  });

  it("stacked in one sheet together with the tables of performance goals", async () => {
    const all = await sampleGrids(name);
    expect(read([stacked(all, 1)])).toEqual(read(all));
  });

  it.each([0, 1, 2])("side by side in one sheet with %d blank columns between", (gap) => {
    expect(read([besides(grids(), gap)])).toEqual(expected);
  });

  it("with blank rows between their lines", () => {
    expect(read(sheets.map(({ grid, headerRows }) => spaced(grid, headerRows)))).toEqual(expected);
  });

  it("with blank columns between their columns", () => {
    expect(read(grids().map(spacedColumns))).toEqual(expected);
  });

  it("with merged header cells undone", () => {
    expect(read(sheets.map(({ grid, headerRows }) => unmerged(grid, headerRows)))).toEqual(
      expected
    );
  });

  it("with amounts as text, grouped, and in full width", () => {
    const text = sheets.map((sheet) =>
      mapCells(sheet.grid, (value, row) => (isBelow(sheet, row) ? asText(value) : value))
    );
    expect(read(text)).toEqual(expected);
    const wide = text.map((grid) =>
      mapCells(grid, (value) =>
        typeof value === "string" && /^[\d.,\s-]+$/.test(value) ? fullWidth(value) : value
      )
    );
    expect(read(wide)).toEqual(expected);
  });

  it("with codes as numbers", () => {
    const numeric = (value: CellValue): CellValue =>
      typeof value === "string" && /^\s*\d{3,7}$/.test(value) ? Number(value) : value;
    expect(read(grids().map((grid) => mapCells(grid, numeric)))).toEqual(expected);
  });

  it.each([
    ["a hyphen", "-"],
    ["nothing", ""],
    ["a blank", " "],
  ])("with code and name in one cell, %s between", (_, between) => {
    const joined = sheets.map((sheet) => {
      if (!isCoded(sheet)) return sheet.grid;
      return mapCells(sheet.grid, (value, row, column) => {
        const name = sheet.grid.values[row]?.[1] ?? null;
        if (!isBelow(sheet, row) || column > 1) return value;
        const code = sheet.grid.values[row]?.[0];
        if (name === null || !/^\s*\d+$/.test(String(code))) return value;
        return column === 0 ? `${String(code)}${between}${String(name)}` : null;
      });
    });
    expect(read(joined)).toEqual(expected);
  });

  it("with 类, 款, 项 in three columns", () => {
    const parted = sheets.map((sheet) => {
      if (!isCoded(sheet) || sheet.table.kind === "project-details") return sheet.grid;
      const last = sheet.headerRows.at(-1);
      return {
        ...sheet.grid,
        values: sheet.grid.values.map((row, r) => {
          if (r === last)
            return ["类", "款", "项", ...row.slice(1).map((v, i) => (i === 0 ? "科目名称" : v))];
          const code = String(row[0] ?? "").trim();
          if (!isBelow(sheet, r) || !/^\d{3,7}$/.test(code))
            return [row[0] ?? null, null, null, ...row.slice(1)];
          const part = (from: number, to: number): CellValue => code.slice(from, to) || null;
          return [part(0, 3), part(3, 5), part(5, 7), ...row.slice(1)];
        }),
      };
    });
    expect(read(parted)).toEqual(expected);
  });

  it("with the columns of subject tables in another order", () => {
    const turned = sheets.map((sheet) => {
      if (!isCoded(sheet)) return sheet.grid;
      const grid = unmerged(sheet.grid, sheet.headerRows);
      const width = grid.values[0]?.length ?? 0;
      const order = Array.from({ length: width }, (_, i) => width - 1 - i);
      return reordered(grid, sheet.headerRows[0] ?? 0, order);
    });
    expect(read(turned)).toEqual(expected);
  });

  it("without last year's columns: the same, but for last year", () => {
    const cut = sheets.map((sheet) => {
      const { grid, table, headerRows } = sheet;
      const previous = table.columns.filter(({ year }) => year === "previous");
      if (previous.length === 0) return grid;
      return withoutColumns(
        grid,
        headerRows[0] ?? 0,
        previous.map(({ column }) => column - grid.left)
      );
    });
    const thisYear = sheets.map(({ table }) => {
      const kept = table.columns.map(({ year }) => year === "current");
      return {
        ...table,
        columns: table.columns.filter((_, i) => kept[i]),
        rows: table.rows.map((row) =>
          withCells(
            row,
            row.cells.filter((_, i) => kept[i])
          )
        ),
      };
    });
    expect(read(cut)).toEqual(meaningsOf(thisYear));
  });

  it("with extra columns: a number in front, a remark behind", () => {
    const extended = sheets.map((sheet) => {
      const [first] = sheet.headerRows;
      return {
        ...sheet.grid,
        values: sheet.grid.values.map((row, r) =>
          r === first
            ? ["序号", ...row, "备注"]
            : [
                isBelow(sheet, r) ? r : null,
                ...row,
                isBelow(sheet, r) && r % 3 === 0 ? "含中央补助" : null,
              ]
        ),
      };
    });
    expect(read(extended)).toEqual(expected);
  });

  it("with the total at the bottom", () => {
    const sunk = sheets.map((sheet) => {
      if (!isCoded(sheet)) return sheet.grid;
      const total = sheet.table.rows.find(({ line }) => line === "total")?.row ?? 0;
      const { values } = sheet.grid;
      const note = sheet.table.notes[0]?.cell.row ?? values.length;
      return {
        ...sheet.grid,
        values: [
          ...values.slice(0, total),
          ...values.slice(total + 1, note),
          values[total] ?? [],
          ...values.slice(note),
        ],
      };
    });
    expect(read(sunk)).toEqual(expected);
  });

  it("with blanks and line breaks inside the words of header and total", () => {
    const loose = sheets.map((sheet) =>
      mapCells(sheet.grid, (value, row) => {
        if (typeof value !== "string") return value;
        if (/^(合计|总计|收入合计|支出合计)$/.test(value)) return [...value].join("　");
        return sheet.headerRows.includes(row)
          ? value.replace(/^(..)/, "$1\n ").replace(/年/, " 年 ")
          : value;
      })
    );
    expect(read(loose)).toEqual(expected);
  });

  it("in 元 with ten thousand times the figures", () => {
    const yuan = sheets.map((sheet) =>
      mapCells(sheet.grid, (value, row) => {
        if (typeof value === "string") return value.replace(/单位：\s*万元/, "单位：元");
        return typeof value === "number" && isBelow(sheet, row)
          ? Math.round(value * 1e6) / 100
          : value;
      })
    );
    expect(read(yuan)).toEqual(expected);
    for (const table of recogniseTables(yuan).tables) expect(table.unit).toBe("元");
  });

  it("without a stated unit, where the default is 万元", () => {
    const silent = grids().map((grid) =>
      mapCells(grid, (value) => (/单位：/.test(String(value)) ? null : value))
    );
    expect(read(silent)).toEqual(expected);
    expect(recogniseTables(silent).tables.every(({ unitCell }) => unitCell === null)).toBe(true);
  });

  it("with error values where amounts were, which then read as errors", () => {
    const broken = sheets.map((sheet) => {
      const cell = sheet.table.rows[0]?.cells.find((one) => one?.state === "amount");
      return mapCells(sheet.grid, (value, r, c) =>
        r === cell?.row && c === cell.column ? "#REF!" : value
      );
    });
    const before = sheets.map(({ table }) => table);
    recogniseTables(broken).tables.forEach((table, i) => {
      const had = before[i]?.rows[0]?.cells.find((cell) => cell?.state === "amount");
      const cells = table.rows.flatMap((row) => row.cells);
      const now = cells.find((cell) => cell?.row === had?.row && cell?.column === had?.column);
      if (had) expect(now).toMatchObject({ state: "error", fen: 0, raw: "#REF!" });
      expect(table.kind).toBe(before[i]?.kind);
    });
  });

  it("in a book of the department's year", async () => {
    const book = createBook(await sampleGrids(name));
    expect(book.year).toBe(Number(name.slice(-4)));
    expect(book.department).toMatch(/办公室$/);
  });
});
