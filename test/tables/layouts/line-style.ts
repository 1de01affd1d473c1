/** What stands above and below a table's rows: title, unit, department, total, notes, blank lines. */
import fc from "fast-check";
import type { CellValue, Unit } from "../../../src/money/amount";
import type { LaidTable } from "./laid-table";

export interface LineStyle {
  readonly number: string | null;
  readonly unitIn: "own line" | "title line" | "title" | "header" | "department line" | "nowhere";
  readonly unitWords: (unit: Unit) => string;
  readonly titleRepeated: boolean;
  readonly totalLast: boolean;
  readonly blankRows: boolean;
  readonly noteApart: boolean;
}

const UNIT_WORDS: readonly ((unit: Unit) => string)[] = [
  (unit) => `单位：${unit}`,
  (unit) => `单位:${unit}`,
  (unit) => `（单位：${unit}）`,
  (unit) => `金额单位：${unit}`,
  (unit) => `单位： ${unit}`,
  (unit) => `计量单位：人民币${unit}`,
];

export const lineStyles: fc.Arbitrary<LineStyle> = fc.record({
  number: fc.constantFrom(null, null, "附表1", "表三", "附件 4", "公开05表"),
  unitIn: fc.constantFrom<LineStyle["unitIn"]>(
    "own line",
    "title line",
    "title",
    "header",
    "department line",
    "nowhere"
  ),
  unitWords: fc.constantFrom(...UNIT_WORDS),
  titleRepeated: fc.constantFrom(false, false, true),
  totalLast: fc.boolean(),
  blankRows: fc.constantFrom(false, false, false, true),
  noteApart: fc.boolean(),
});

/** Where the department is named: in titles as the sample has them, in all titles, on a line of its own, together with the unit. */
export type DepartmentPlace =
  | { readonly as: "printed" }
  | { readonly as: "title" | "line" | "with unit"; readonly name: string; readonly label: string };

/**
 * The lines above the header, their cells from the left; a `null` before the last cell moves that to the right edge.
 * @param needsYear whether the title has to say the year, because the header does not
 */
export function linesAbove(
  laid: LaidTable,
  style: LineStyle,
  unit: Unit,
  department: DepartmentPlace,
  needsYear: boolean
): CellValue[][] {
  const last = Math.max(...laid.columns.map(({ role }, i) => (role === "blank" ? -1 : i)));
  const width = last + 1;
  const { table } = laid;
  const year = `${String(table.year)}年`;
  const yearFirst = needsYear && !/20\d\d/.test(table.title) ? year : "";
  const title =
    department.as === "printed"
      ? yearFirst + table.title
      : department.as === "title"
        ? `${department.name}${year}${laid.words}`
        : `${year}${laid.words}`;
  const unitText = style.unitWords(unit);
  const right = (first: CellValue, last: CellValue): CellValue[] =>
    width < 2 ? [first] : [first, ...Array.from({ length: width - 2 }, () => null), last];
  const named = department.as === "line" || department.as === "with unit";
  const label = named ? `${department.label}：${department.name}` : null;
  const lines: CellValue[][] = style.number === null ? [] : [[style.number]];
  const inTitle =
    style.unitIn === "title"
      ? `${title}${unitText.replace(/^（?/, "（").replace(/）?$/, "）")}`
      : title;
  lines.push(
    style.unitIn === "title line"
      ? right(inTitle, unitText)
      : style.titleRepeated
        ? Array.from({ length: width }, () => inTitle)
        : [inTitle]
  );
  const own = style.unitIn === "own line" || (style.unitIn === "department line" && !named);
  if (department.as === "with unit" && style.unitIn === "department line")
    lines.push([`${label ?? ""}　　　　${unitText}`]);
  else if (named) lines.push(style.unitIn === "department line" ? right(label, unitText) : [label]);
  if (own) lines.push(right(null, unitText));
  return lines;
}

/** The unit behind the words of a header cell: over the first column of amounts. */
export function withUnitInHeader(laid: LaidTable, unit: Unit): LaidTable {
  const total = laid.columns.find(({ role }) => role === "amount");
  const words = total?.path.find((word) => word !== null);
  const level = total?.path.findIndex((word) => word !== null) ?? 0;
  return {
    ...laid,
    columns: laid.columns.map((column) =>
      column.role === "amount" && column.path[level] === words
        ? {
            ...column,
            path: column.path.map((word, i) => (i === level && word ? `${word}（${unit}）` : word)),
          }
        : column
    ),
  };
}

/** The rows with the total where the style has it. */
export function withTotal(laid: LaidTable, { totalLast }: LineStyle): LaidTable {
  if (!totalLast) return laid;
  const rows = [
    ...laid.rows.filter(({ isTotal }) => !isTotal),
    ...laid.rows.filter(({ isTotal }) => isTotal),
  ];
  return { ...laid, rows };
}
