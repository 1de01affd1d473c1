import {
  writeXlsx,
  rangeRef,
  type Cell,
  type CellStyle,
  type DataValidation,
  type WriteSheet,
} from "hucre/xlsx";
import type {
  FormCell,
  FormSheet,
  FormStyle,
  FormValidation,
  Rectangle,
} from "../forms/form-sheet";
import { sheetPrefix } from "../forms/formulas";
import { cellXmlText, xmlText } from "./xml-text";

const BODY = { name: "宋体", size: 11 };
const LINE = { style: "thin" } as const;
const BORDER = { top: LINE, bottom: LINE, left: LINE, right: LINE };
const AMOUNT = "#,##0.00";
const TEXT = "@";

type NamedRange = NonNullable<Parameters<typeof writeXlsx>[0]["namedRanges"]>[number];

/** A name is no text format: Excel would take its formula for a text as soon as somebody edits it. */
function subject(level: number): CellStyle {
  return {
    font: { ...BODY, bold: level === 1 },
    border: BORDER,
    alignment: { horizontal: "left", vertical: "center", indent: level - 1, wrapText: true },
  };
}

function code(level: number): CellStyle {
  return { ...subject(level), numFmt: TEXT };
}

const MIDDLE = { horizontal: "center", vertical: "center", wrapText: true } as const;
const LEFT = { horizontal: "left", vertical: "center", wrapText: true } as const;
const RIGHT = { horizontal: "right", vertical: "center" } as const;

const STYLES: Readonly<Record<FormStyle, CellStyle>> = {
  number: { font: { ...BODY, name: "黑体" }, alignment: LEFT },
  title: { font: { name: "黑体", size: 18 }, alignment: { ...MIDDLE, wrapText: false } },
  unit: { font: BODY, alignment: RIGHT },
  header: { font: { ...BODY, bold: true }, border: BORDER, alignment: MIDDLE },
  "code-1": code(1),
  "code-2": code(2),
  "code-3": code(3),
  "subject-1": subject(1),
  "subject-2": subject(2),
  "subject-3": subject(3),
  label: { font: BODY, border: BORDER, alignment: LEFT },
  "label-indented": { font: BODY, border: BORDER, alignment: { ...LEFT, indent: 1 } },
  "total-label": { font: { ...BODY, bold: true }, border: BORDER, alignment: MIDDLE },
  amount: { font: BODY, border: BORDER, numFmt: AMOUNT, alignment: RIGHT },
  "total-amount": {
    font: { ...BODY, bold: true },
    border: BORDER,
    numFmt: AMOUNT,
    alignment: RIGHT,
  },
  text: { font: BODY, border: BORDER, alignment: LEFT },
  centred: { font: BODY, border: BORDER, alignment: MIDDLE },
  percent: { font: BODY, border: BORDER, alignment: MIDDLE },
  note: { font: BODY, alignment: { horizontal: "left", vertical: "center" } },
};

/** Larger than any amount that a cell of a budget holds: only numbers fit between. */
const BOUND = "1000000000000";
const TITLE_TO_FIX = "请核对";

function toCell({ content, style, locked }: FormCell): Partial<Cell> {
  const shown = { style: { ...STYLES[style], protection: { locked } } };
  switch (content.type) {
    case "blank":
      return { ...shown, value: null, type: "empty" };
    case "text":
      return { ...shown, value: cellXmlText(content.text), type: "string" };
    case "number":
      return { ...shown, value: content.value, type: "number" };
    case "formula":
      return {
        ...shown,
        type: "formula",
        formula: content.formula,
        formulaResult: content.value ?? "",
      };
  }
}

function rectangleRef({ top, left, bottom, right }: Rectangle): string {
  return rangeRef(top, left, bottom, right);
}

function toValidation({ area, rule, prompt, refusal }: FormValidation): DataValidation {
  const common = {
    range: rectangleRef(area),
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: TITLE_TO_FIX,
    errorMessage: refusal,
    ...(prompt && {
      showInputMessage: true,
      inputTitle: prompt.title,
      inputMessage: prompt.text,
    }),
  };
  switch (rule.type) {
    case "amount":
      return {
        ...common,
        type: "decimal",
        operator: "between",
        formula1: `-${BOUND}`,
        formula2: BOUND,
      };
    case "percent":
      return { ...common, type: "decimal", operator: "between", formula1: "0", formula2: "100" };
    case "list":
      return { ...common, type: "list", values: [...rule.values] };
    case "listed": {
      const cells = rectangleRef(rule.area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
      return {
        ...common,
        type: "list",
        formula1: sheetPrefix(rule.sheet) + cells,
        errorStyle: "warning",
      };
    }
  }
}

function toSheet(form: FormSheet): WriteSheet {
  const { name, cells, merges, widths, heights, validations, frozenRows, print } = form;
  return {
    name,
    cells: new Map(
      cells.map((cell) => [`${String(cell.row)},${String(cell.column)}`, toCell(cell)])
    ),
    merges: merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    columns: widths.map((width) => ({ width })),
    rowDefs: new Map([...heights].map(([row, height]) => [row, { height }])),
    dataValidations: validations.map(toValidation),
    freezePane: { rows: frozenRows },
    pageSetup: {
      paperSize: "a4",
      orientation: print.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.6, right: 0.6, top: 0.8, bottom: 0.8, header: 0.4, footer: 0.4 },
    },
    headerFooter: { oddFooter: "&C第 &P 页，共 &N 页" },
  };
}

/** The rows that every page repeats: written by hand, for the library does not quote the sheet's name, and Excel would call the file damaged. */
function printTitles({ name, print: { repeated } }: FormSheet): NamedRange {
  const rows = `$${String(repeated.top + 1)}:$${String(repeated.bottom + 1)}`;
  return { name: "_xlnm.Print_Titles", range: `${sheetPrefix(name)}${rows}`, scope: name };
}

/**
 * A set of tables as an .xlsx: formulas with the values they have now, drop-downs, print set-up. No text is taken for a formula, whatever
 * it begins with.
 * @param title the workbook's title among its properties
 */
export async function writeFormWorkbook(
  sheets: readonly FormSheet[],
  title: string
): Promise<Uint8Array> {
  return await writeXlsx({
    sheets: sheets.map(toSheet),
    namedRanges: sheets.map(printTitles),
    stringMode: "shared",
    properties: { title: xmlText(title) },
    defaultFont: BODY,
  });
}
