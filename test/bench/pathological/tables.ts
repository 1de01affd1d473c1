/** Tables that try the patience of the checks: long, all wrong, repeating themselves. */
import type { CellValue } from "../../../src/money/amount";
import type { Grid } from "../../../src/tables/grid";

export interface Pathology {
  readonly name: string;
  /** How many rows it is measured with first; then twice and four times as many. */
  readonly rows: number;
  grids(rows: number): readonly Grid[];
}

/** A 部门支出总表 of so many subjects: one 类, a 款 for every hundred 项. */
function expenditure(
  rows: number,
  amounts: (row: number, isParent: boolean) => readonly CellValue[],
  codeOf: (row: number) => string = subjectCode
): Grid {
  const values: CellValue[][] = [
    ["部门支出总表", null, null, null, null],
    [null, null, null, null, "单位：万元"],
    ["科目编码", "科目名称", "总计", "基本支出", "项目支出"],
    ["合计", null, ...amounts(0, true)],
  ];
  for (let row = 1; row <= rows; row++) {
    const code = codeOf(row);
    values.push([code, `科目${String(row)}`, ...amounts(row, code.length < 7)]);
  }
  return { sheet: "表八", top: 0, left: 0, values };
}

const PER_SECTION = 99;

function subjectCode(row: number): string {
  const perSection = PER_SECTION + 1;
  const section = Math.floor((row - 1) / perSection);
  const category = 201 + Math.floor(section / 90);
  const own = `${String(category)}${String(10 + (section % 90))}`;
  const item = (row - 1) % perSection;
  return item === 0 ? own : own + String(item).padStart(2, "0");
}

/** As large as they may be, and right: everything is 1 in its lowest rows. */
function rightAmounts(rows: number): (row: number, isParent: boolean) => readonly CellValue[] {
  return (row, isParent) => {
    if (row === 0) {
      const sections = Math.ceil(rows / (PER_SECTION + 1));
      return [rows - sections, rows - sections, null];
    }
    const below = Math.min(PER_SECTION, rows - row);
    return isParent ? [below, below, null] : [1, 1, null];
  };
}

/** One 类 of so many 项 without a 款: every sum is one long sum. */
function directChildren(
  rows: number,
  amounts: (row: number, isParent: boolean) => readonly CellValue[]
): Grid {
  return expenditure(rows, amounts, (row) =>
    row === 1 ? "201" : `201${String(row).padStart(6, "0")}`
  );
}

export const PATHOLOGIES: readonly Pathology[] = [
  {
    name: "all rows right",
    rows: 25_000,
    grids: (rows) => [expenditure(rows, rightAmounts(rows))],
  },
  {
    name: "every row wrong, all differently",
    rows: 5_000,
    grids: (rows) => [
      expenditure(rows, (row) => [row * 7.13 + (row % 13), row * 3.01, (row * row) % 977]),
    ],
  },
  {
    name: "every row wrong by one digit",
    rows: 5_000,
    grids: (rows) => [expenditure(rows, (row) => [1000 + row + 200, 1000 + row, null])],
  },
  {
    name: "one total wrong over many equal parts",
    rows: 25_000,
    grids: (rows) => [
      expenditure(rows, (row, isParent) => {
        const right = rightAmounts(rows)(row, isParent);
        return row === 0 ? [Number(right[0]) + 9, Number(right[1]) + 9, null] : right;
      }),
    ],
  },
  {
    name: "one code over and over",
    rows: 10_000,
    grids: (rows) => [
      expenditure(
        rows,
        () => [2, 1, 1],
        () => "2010301"
      ),
    ],
  },
  {
    name: "one column shifted by a row",
    rows: 5_000,
    grids: (rows) => {
      const right = expenditure(rows, rightAmounts(rows));
      const values = right.values.map((row, index) =>
        index < 10
          ? row
          : [...row.slice(0, 3), right.values[index - 1]?.[3] ?? null, ...row.slice(4)]
      );
      return [{ ...right, values }];
    },
  },
  {
    name: "every row and every sum wrong, by chance",
    rows: 25_000,
    grids: (rows) => [
      expenditure(rows, (row) => [
        (row * 7919) % 99_991,
        (row * 104_729) % 99_989,
        (row * 1_299_709) % 99_971,
      ]),
    ],
  },
  {
    name: "codes twice over, sums wrong",
    rows: 10_000,
    grids: (rows) => [
      expenditure(
        rows,
        (row) => [row + 3, row, 1],
        (row) => subjectCode(Math.ceil(row / 2))
      ),
    ],
  },
  {
    name: "one 类 of direct children, wrong by several digits",
    rows: 25_000,
    grids: (rows) => [
      directChildren(rows, (row) => {
        const children = rows - 1;
        return row === 0
          ? [children * 7, children * 7, null]
          : row === 1
            ? [children * 7 + 1357, children * 7 + 1357, null]
            : [7, 7, null];
      }),
    ],
  },
  {
    name: "one 类 of direct children, all different, wrong by one digit",
    rows: 25_000,
    grids: (rows) => [
      directChildren(rows, (row) => {
        // The sum of 1000 + 2 … 1000 + rows.
        const all = (rows - 1) * 1000 + (rows * (rows + 1)) / 2 - 1;
        return row < 2 ? [all + 20 * row, all + 20 * row, null] : [1000 + row, 1000 + row, null];
      }),
    ],
  },
  {
    name: "one amount everywhere, all sums wrong",
    rows: 25_000,
    grids: (rows) => [expenditure(rows, () => [5, 5, 5])],
  },
  {
    name: "columns that sum up and rows that do not",
    rows: 25_000,
    grids: (rows) => [
      directChildren(rows, (row) => {
        const odd = Math.floor((rows - 1) / 2);
        const even = rows - 1 - odd;
        if (row < 2) return [rows - 1, odd * 2, even * 2];
        return row % 2 ? [1, 2, null] : [1, null, 2];
      }),
    ],
  },
  {
    name: "ten tables that contradict each other",
    rows: 1_000,
    grids: (rows) =>
      Array.from({ length: 10 }, (_, table) => ({
        ...expenditure(rows, (row) => [1000 + row + table * 10, 900 + row * table, 100]),
        sheet: `表八${String(table)}`,
      })),
  },
];
