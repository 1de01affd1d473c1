import type { UniverBook } from "../../../src/host/book/univer-book";
import type { SheetRef } from "../../../src/host/book/sheet-ref";
import { formatArea } from "../../../src/host/a1";
import type { Random } from "./random";

/** Something that the user does to the workbook, the same in any workbook that holds the same. */
export interface UserStep {
  readonly name: string;
  apply(book: UniverBook): unknown;
}

type Choose = (book: UniverBook, random: Random) => UserStep | null;

const TEXTS = [
  "行政运行",
  "合计",
  "小计",
  "",
  "12.5万",
  "１２.５",
  "－",
  "\u3000其他支出",
  "2010301",
];

/** A cell of the tables, or sometimes one beside them. */
function anyCell(book: UniverBook, random: Random): { sheet: string; address: string } | null {
  const sheet = random.of(book.sheets());
  const area = sheet?.usedArea(true);
  if (!sheet || !area) return null;
  const row = area.row + random.below(area.rows + 1);
  const column = area.column + random.below(area.columns + 1);
  return { sheet: sheet.name, address: formatArea({ row, column, rows: 1, columns: 1 }) };
}

/** A cell with a number in it, where there is one. */
function numberCell(book: UniverBook, random: Random) {
  for (let tries = 0; tries < 20; tries++) {
    const cell = anyCell(book, random);
    if (!cell) continue;
    const value = book.range(cell.address, book.sheet(cell.sheet)).values()[0]?.[0];
    if (typeof value === "number") return { ...cell, value };
  }
  return null;
}

/** A sheet as the user sees it: in front, as it must be to be changed by hand. */
function inFront(book: UniverBook, name: string): SheetRef {
  const sheet = book.sheet(name);
  sheet.activate();
  return sheet;
}

function typing(sheet: string, address: string, content: string | number): UserStep {
  return {
    name: `types ${JSON.stringify(content)} into ${sheet}!${address}`,
    apply: (book) => {
      const target = inFront(book, sheet);
      target.growTo(book.range(address, target).area);
      const isFormula = typeof content === "string" && content.startsWith("=");
      target.facade
        .getRange(address)
        .setValue(isFormula ? { f: content, v: null, p: null } : content);
    },
  };
}

const typeNumber: Choose = (book, random) => {
  const cell = numberCell(book, random);
  if (!cell) return null;
  const value = random.of([
    cell.value + 1,
    cell.value * 10,
    Math.round(cell.value * 10000),
    -cell.value,
    0,
    Math.round(random.next() * 1e6) / 100,
  ]);
  return typing(cell.sheet, cell.address, value ?? 0);
};

const typeText: Choose = (book, random) => {
  const cell = anyCell(book, random);
  return cell && typing(cell.sheet, cell.address, random.of(TEXTS) ?? "");
};

const typeFormula: Choose = (book, random) => {
  const cell = numberCell(book, random);
  const other = cell && numberCell(book, random);
  if (!cell || !other || (cell.sheet === other.sheet && cell.address === other.address))
    return null;
  const source = `'${other.sheet.replaceAll("'", "''")}'!${other.address}`;
  return typing(cell.sheet, cell.address, random.of([`=${source}`, `=${source}*2`, `=1/0`]) ?? "");
};

const clearCell: Choose = (book, random) => {
  const cell = numberCell(book, random) ?? anyCell(book, random);
  return (
    cell && {
      name: `clears ${cell.sheet}!${cell.address}`,
      apply: (target) => inFront(target, cell.sheet).facade.getRange(cell.address).clearContent(),
    }
  );
};

/** Values of a few rows put one row lower: the pasted column that slipped. */
const pasteBlock: Choose = (book, random) => {
  const sheet = random.of(book.sheets());
  const area = sheet?.usedArea(true);
  if (!sheet || !area || area.rows < 4) return null;
  const rows = 1 + random.below(Math.min(6, area.rows - 2));
  const columns = 1 + random.below(Math.min(3, area.columns));
  const row = area.row + random.below(area.rows - rows);
  const column = area.column + random.below(area.columns - columns + 1);
  const address = formatArea({ row, column, rows, columns });
  const target = formatArea({ row: row + 1, column, rows, columns });
  return {
    name: `pastes ${sheet.name}!${address} at ${target}`,
    apply: (one) => {
      const { facade } = inFront(one, sheet.name);
      one.sheet(sheet.name).growTo({ row: row + 1, column, rows, columns });
      facade.getRange(target).setValues(facade.getRange(address).getValues() as never);
    },
  };
};

function structural(
  what: string,
  change: (book: UniverBook, sheet: string, at: number) => unknown,
  of: "rows" | "columns"
): Choose {
  return (book, random) => {
    const sheet = random.of(book.sheets());
    const area = sheet?.usedArea(true);
    if (!sheet || !area) return null;
    const at = random.below(
      (of === "rows" ? area.row + area.rows : area.column + area.columns) + 1
    );
    return {
      name: `${what} ${at + 1} of ${sheet.name}`,
      apply: (target) => change(target, sheet.name, at),
    };
  };
}

const insertRow = structural(
  "inserts a row before",
  (book, sheet, at) => inFront(book, sheet).facade.insertRowBefore(at),
  "rows"
);
const deleteRow = structural(
  "deletes row",
  (book, sheet, at) => inFront(book, sheet).facade.deleteRow(at),
  "rows"
);
const insertColumn = structural(
  "inserts a column before",
  (book, sheet, at) => inFront(book, sheet).facade.insertColumnBefore(at),
  "columns"
);
const deleteColumn = structural(
  "deletes column",
  (book, sheet, at) => inFront(book, sheet).facade.deleteColumn(at),
  "columns"
);

const renameSheet: Choose = (book, random) => {
  const sheet = random.of(book.sheets());
  if (!sheet) return null;
  const name = `改名${random.below(1000)}`;
  if (book.findSheet(name)) return null;
  return {
    name: `renames ${sheet.name} to ${name}`,
    apply: (target) => inFront(target, sheet.name).facade.setName(name),
  };
};

const copySheet: Choose = (book, random) => {
  const sheet = random.of(book.sheets());
  if (!sheet || book.sheets().length > 18) return null;
  return {
    name: `copies ${sheet.name}`,
    apply: (target) => target.unit.workbook.duplicateSheet(inFront(target, sheet.name).facade),
  };
};

const addSheet: Choose = (book, random) => {
  const name = `新表${random.below(1000)}`;
  if (book.findSheet(name)) return null;
  return { name: `adds ${name}`, apply: (target) => target.unit.workbook.insertSheet(name) };
};

const deleteSheet: Choose = (book, random) => {
  const sheet = random.of(book.sheets());
  if (!sheet || book.sheets().length < 8) return null;
  return {
    name: `deletes ${sheet.name}`,
    apply: (target) => target.unit.workbook.deleteSheet(inFront(target, sheet.name).facade),
  };
};

const undo: Choose = () => ({ name: "undoes", apply: (book) => book.unit.api.undo() });
const redo: Choose = () => ({ name: "redoes", apply: (book) => book.unit.api.redo() });

const CHOICES: readonly (readonly [number, Choose])[] = [
  [10, typeNumber],
  [4, typeText],
  [4, typeFormula],
  [4, clearCell],
  [3, pasteBlock],
  [3, insertRow],
  [3, deleteRow],
  [1, insertColumn],
  [1, deleteColumn],
  [1, renameSheet],
  [1, copySheet],
  [1, addSheet],
  [1, deleteSheet],
  [4, undo],
  [2, redo],
];

/** What the user does next. */
export function nextUserStep(book: UniverBook, random: Random): UserStep {
  for (;;) {
    const step = random.weighted(CHOICES)(book, random);
    if (step) return step;
  }
}
