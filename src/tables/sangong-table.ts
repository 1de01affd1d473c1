import type { Place } from "./titles";
import { refAt, valueAt } from "./block";
import { plainText, printedText } from "./cell-text";
import { isTotalLabel } from "./header-words";
import { isLabelColumn, leafOf } from "./header";
import { readItemRows } from "./item-rows";
import { measureColumns, type MeasureWords } from "./measures";
import { splitNumbering } from "./numbering";
import { unreadColumns, type Reading, type Region } from "./region";
import type { Column, Measure } from "./table";

const PURCHASE_AND_OPERATION =
  /购置.*运行|运行.*购置|^公务用车(?:经?费|费用)?(?:小计|合计)?$|^公务用车支出/;

const WORDS: MeasureWords = [
  [/因公出国|因公出境|出国\(境\)/, "abroad"],
  [/公务接待|^接待费/, "reception"],
  [PURCHASE_AND_OPERATION, "vehicles"],
  [/(?:公务)?用车运行|车辆运行|运行维护费|^运行费/, "vehicle-operation"],
  [/(?:公务)?用车购置|车辆购置|^购置费/, "vehicle-purchase"],
];

const ITEMS: readonly { readonly measure: Measure; readonly words: string }[] = [
  { measure: "abroad", words: "因公出国（境）费" },
  { measure: "vehicles", words: "公务用车购置及运行费" },
  { measure: "reception", words: "公务接待费" },
];

function missingItems(found: readonly { readonly measure: Measure }[]): string | null {
  const has = (measure: Measure): boolean => found.some((column) => column.measure === measure);
  const missing = ITEMS.filter(
    ({ measure }) =>
      !has(measure) &&
      !(measure === "vehicles" && (has("vehicle-operation") || has("vehicle-purchase")))
  );
  return missing.length === 0 ? null : missing.map(({ words }) => `“${words}”`).join("");
}

/** The items across: one row of amounts, or one a unit and their 合计. */
function readAcross(region: Region): Reading {
  const measured = measureColumns(region.header.columns, WORDS, region.titleYear);
  const missing = missingItems(measured);
  if (missing !== null) return { lacks: missing };
  return {
    columns: measured.map((column) => ({ ...column, side: null })),
    rows: readItemRows(region, measured),
    unread: unreadColumns(region, region.header.columns, WORDS),
  };
}

function itemOf(label: string): Measure | null {
  const name = splitNumbering(splitNumbering(label).name).name;
  const text = plainText(name);
  if (isTotalLabel(text) || /^三公经费/.test(text)) return "total";
  return WORDS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/**
 * The items one below the other. They become the columns of a single row all the same, each with the cell where it stands: whoever
 * reads the table sees one shape.
 */
function readDown(region: Region): Reading {
  const { block } = region;
  const label = region.header.columns.find(
    (column) => isLabelColumn(column) && !/序号|编码/.test(leafOf(column))
  );
  const amounts = measureColumns(region.header.columns, [], region.titleYear);
  if (!label || amounts.length === 0) return { lacks: missingItems([]) ?? "" };
  const items = region.dataRows.flatMap((row) => {
    const text = printedText(valueAt(block, row, label.column));
    const measure = itemOf(text);
    return measure === null
      ? []
      : [{ row, measure, name: splitNumbering(splitNumbering(text).name).name }];
  });
  const first = items.filter(
    ({ measure }, i) => items.findIndex((other) => other.measure === measure) === i
  );
  const missing = missingItems(first);
  if (missing !== null) return { lacks: missing };
  const columns: Column[] = [];
  const cells: Place[] = [];
  for (const { year, header, column } of amounts)
    for (const { measure, row, name } of first) {
      columns.push({ measure, year, side: null, header: `${header}·${name}`, column });
      cells.push({ row, column });
    }
  const total = first.find(({ measure }) => measure === "total") ?? first[0];
  const row = total?.row ?? region.header.bottom + 1;
  const nameCell = refAt(block, row, label.column);
  const name = total?.name ?? "";
  return {
    columns,
    rows: [{ side: null, subject: null, line: "total", name, nameCell, row, cells }],
    unread: [],
  };
}

/** Reads a “三公” table in either layout. */
export function readSangongTable(region: Region): Reading {
  const across = readAcross(region);
  if (!("lacks" in across)) return across;
  const down = readDown(region);
  return "lacks" in down ? across : down;
}
