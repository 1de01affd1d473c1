import type { Fen } from "../money/amount";
import { columnName } from "../tables/grid";
import { sumFen, type FormAmount } from "./form-amount";
import type { SheetDraft } from "./sheet-draft";

/** Rows with a code each, in one column of a sheet; `bottom` is a blank row below them, so that rows may be added above it. */
export interface CodedRows {
  readonly draft: SheetDraft;
  readonly codes: number;
  readonly names: number;
  readonly top: number;
  readonly bottom: number;
}

/** "$A$9:$A$30"; of the same rows and columns wherever the formula is copied to. */
function fixed(column: number, top: number, bottom: number): string {
  const name = columnName(column);
  return `$${name}$${String(top + 1)}:$${name}$${String(bottom + 1)}`;
}

/** "C$9:C$30": of the same rows, the column going along. */
function rowsOf(column: number, top: number, bottom: number): string {
  const name = columnName(column);
  return `${name}$${String(top + 1)}:${name}$${String(bottom + 1)}`;
}

function cell(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

/** "$A9": the column fixed. */
export function inColumn(row: number, column: number): string {
  return `$${cell(row, column)}`;
}

/** "'表一 财政拨款收支总表'!", for before an address. */
export function sheetPrefix(name: string): string {
  return `'${name.replace(/'/g, "''")}'!`;
}

/** Shows the sum only where there is something to sum: a table without figures is blank, not full of noughts. */
function shown(count: string, sum: string): string {
  return `IF(${count}=0,"",ROUND(${sum},2))`;
}

function fenOf(draft: SheetDraft, places: readonly (readonly [number, number])[]): Fen | null {
  return sumFen(places.map(([row, column]) => draft.fenAt(row, column)));
}

/** Addresses that are one stretch as "D9:E9", others as a list. */
function addresses(places: readonly (readonly [number, number])[]): string {
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last) return "";
  const isStretch =
    (last[0] === first[0] && last[1] - first[1] === places.length - 1) ||
    (last[1] === first[1] && last[0] - first[0] === places.length - 1);
  return isStretch && places.length > 1
    ? `${cell(...first)}:${cell(...last)}`
    : places.map(([row, column]) => cell(row, column)).join(",");
}

/** The sum of cells of one sheet: at most 30 of them where they do not stand together. */
export function sumOf(
  draft: SheetDraft,
  places: readonly (readonly [row: number, column: number])[]
): FormAmount {
  const list = addresses(places);
  return { formula: shown(`COUNT(${list})`, `SUM(${list})`), fen: fenOf(draft, places) };
}

/** The sum of the rows whose codes are one level below the code of `row`; they stand below it. */
export function sumOfChildren(rows: CodedRows, row: number, column: number): FormAmount {
  const { draft, codes, bottom } = rows;
  const below = `$${columnName(codes)}${String(row + 2)}:$${columnName(codes)}$${String(bottom + 1)}`;
  const own = inColumn(row, codes);
  const isChild = `(LEN(${below})=LEN(${own})+2)*(LEFT(${below},LEN(${own}))=${own}&"")`;
  const amounts = `${cell(row + 1, column)}:${columnName(column)}$${String(bottom + 1)}`;
  const code = draft.textAt(row, codes);
  const places = codedPlaces(
    { ...rows, top: row + 1 },
    column,
    (other) => other.length === code.length + 2 && other.startsWith(code)
  );
  return {
    formula: shown(
      `SUMPRODUCT(${isChild}*ISNUMBER(${amounts}))`,
      `SUMPRODUCT(${isChild},${amounts})`
    ),
    fen: fenOf(draft, places),
  };
}

/** The sum of the 类: of the rows with a code of three digits. */
export function sumOfCategories(rows: CodedRows, column: number): FormAmount {
  const { draft, codes, top, bottom } = rows;
  const isCategory = `(LEN(${fixed(codes, top, bottom)})=3)`;
  const amounts = rowsOf(column, top, bottom);
  return {
    formula: shown(
      `SUMPRODUCT(${isCategory}*ISNUMBER(${amounts}))`,
      `SUMPRODUCT(${isCategory}*1,${amounts})`
    ),
    fen: fenOf(
      draft,
      codedPlaces(rows, column, (code) => code.length === 3)
    ),
  };
}

/** An amount column of coded rows of another sheet. */
export interface CodedColumn {
  readonly rows: CodedRows;
  readonly column: number;
}

/** What other sheets say of one code together. */
export function takenByCode(
  sources: readonly CodedColumn[],
  codeCell: string,
  code: string
): FormAmount {
  return taken(
    sources,
    ({ draft, codes, top, bottom }) =>
      `(${sheetPrefix(draft.name)}${fixed(codes, top, bottom)}&""=${codeCell}&"")`,
    (other) => other === code && code !== ""
  );
}

/** What another sheet says of the 类 of one name. */
export function takenByCategoryName(
  { rows, column }: CodedColumn,
  nameCell: string,
  name: string
): FormAmount {
  const { draft, names } = rows;
  return taken(
    [{ rows, column }],
    ({ codes, top, bottom }) => {
      const prefix = sheetPrefix(draft.name);
      return `(${prefix}${fixed(names, top, bottom)}=${nameCell})*(LEN(${prefix}${fixed(codes, top, bottom)})=3)`;
    },
    (code, row) => code.length === 3 && draft.textAt(row, names) === name && name !== ""
  );
}

function taken(
  sources: readonly CodedColumn[],
  condition: (rows: CodedRows) => string,
  fits: (code: string, row: number) => boolean
): FormAmount {
  const parts = sources.map(({ rows, column }) => {
    const amounts = `${sheetPrefix(rows.draft.name)}${fixed(column, rows.top, rows.bottom)}`;
    return {
      count: `SUMPRODUCT(${condition(rows)}*ISNUMBER(${amounts}))`,
      sum: `SUMPRODUCT(${condition(rows)}*1,${amounts})`,
      fen: fenOf(rows.draft, codedPlaces(rows, column, fits)),
    };
  });
  return {
    formula: shown(
      parts.map(({ count }) => count).join("+"),
      parts.map(({ sum }) => sum).join("+")
    ),
    fen: sumFen(parts.map(({ fen }) => fen)),
  };
}

function codedPlaces(
  { draft, codes, top, bottom }: CodedRows,
  column: number,
  fits: (code: string, row: number) => boolean
): [number, number][] {
  const places: [number, number][] = [];
  for (let row = top; row < bottom; row++) {
    const code = draft.textAt(row, codes);
    if (code !== "" && fits(code, row)) places.push([row, column]);
  }
  return places;
}

/** The amount of one cell of another sheet. */
export function takenFrom(draft: SheetDraft, row: number, column: number): FormAmount {
  const address = sheetPrefix(draft.name) + cell(row, column);
  return { formula: `IF(${address}="","",${address})`, fen: draft.fenAt(row, column) };
}
