import { valueType } from "../book/cell-value";
import type { AreasRef } from "../book/areas-ref";
import { deleteCells, insertCells } from "../book/cell-shifts";
import type { RangeRef } from "../book/range-ref";
import {
  mustAllow,
  mustAllowDelete,
  mustAllowInsert,
  mustBeUnlocked,
  mustNotBeProtected,
} from "../book/protection";
import { mergedAreas } from "../book/merged-areas";
import { specialCells } from "../book/special-cells";
import { invalidArgument, itemNotFound } from "../office/host-error";
import { collection } from "./collection";
import { asAreas, asRange, asSheet, orNull, rangeArgument, sameAs } from "./handles";
import type { ModelEntry } from "./model-session";
import { formatProperty, writeContent } from "./writing";

export const range: ModelEntry<RangeRef> = {
  reference: (range) => range.referenceId,
  properties: {
    Values: {
      get: (range) => (range.isUnbounded ? null : range.values()),
      set: (range, value, session) => writeContent(range, session, () => range.write(value)),
    },
    Formulas: {
      get: (range) => (range.isUnbounded ? null : range.formulas()),
      set: (range, value, session) => writeContent(range, session, () => range.write(value)),
    },
    NumberFormat: formatProperty<unknown>(
      (range) => (range.isUnbounded ? null : range.numberFormats()),
      (range, formats) => range.setNumberFormats(formats)
    ),
    Text: { get: (range) => (range.isUnbounded ? null : range.text()) },
    ValueTypes: {
      get: (range) => (range.isUnbounded ? null : range.values().map((row) => row.map(valueType))),
    },
    Address: { get: (range) => range.address },
    RowIndex: { get: (range) => range.area.row },
    ColumnIndex: { get: (range) => range.area.column },
    RowCount: { get: (range) => range.area.rows },
    ColumnCount: { get: (range) => range.area.columns },
    CellCount: { get: ({ area }) => area.rows * area.columns },
    HasSpill: { get: (range) => range.hasSpill() },
    RowHidden: {
      get: (range) => range.rowsHidden(),
      set: (range, hidden, { write }) => {
        mustAllow(range.sheet, "allowFormatRows", "Range.rowHidden");
        write(() => range.setRowsHidden(Boolean(hidden)));
      },
    },
    ColumnHidden: {
      get: (range) => range.columnsHidden(),
      set: (range, hidden, { write }) => {
        mustAllow(range.sheet, "allowFormatColumns", "Range.columnHidden");
        write(() => range.setColumnsHidden(Boolean(hidden)));
      },
    },
  },
  navigation: {
    Format: sameAs("RangeFormat"),
    DataValidation: sameAs("DataValidation"),
    Worksheet: (range) => asSheet(range.sheet),
    ConditionalFormats: (range) => ({ type: "ConditionalFormatCollection", target: [range] }),
  },
  methods: {
    GetCell: (range, [row, column]) => asRange(range.part(row, column, 1, 1)),
    GetRow: (range, [row]) => asRange(range.part(row, 0, 1, range.area.columns)),
    GetColumn: (range, [column]) => asRange(range.part(0, column, range.area.rows, 1)),
    GetLastCell: (range) => asRange(range.part(range.area.rows - 1, range.area.columns - 1, 1, 1)),
    GetOffsetRange: (range, [rows, columns]) =>
      asRange(range.part(rows, columns, range.area.rows, range.area.columns)),
    GetResizedRange: (range, [rows, columns]) =>
      asRange(range.part(0, 0, range.area.rows + rows, range.area.columns + columns)),
    GetUsedRange: (range, [valuesOnly]) => asRange(range.used(Boolean(valuesOnly)) ?? range),
    GetUsedRangeOrNullObject: (range, [valuesOnly]) =>
      orNull(range.used(Boolean(valuesOnly)), asRange),
    GetIntersection: (range, [other], { book }) => {
      const common = range.common(rangeArgument(other, book, range.sheet));
      if (!common) throw itemNotFound("Range.getIntersection");
      return asRange(common);
    },
    GetIntersectionOrNullObject: (range, [other], { book }) =>
      orNull(range.common(rangeArgument(other, book, range.sheet)), asRange),
    GetSpillParentOrNullObject: (range) => orNull(range.spillParent(), asRange),
    GetSpillingToRangeOrNullObject: (range) => orNull(range.spillingTo(), asRange),
    GetMergedAreasOrNullObject: (range) => orNull(mergedAreas(range), asAreas),
    GetSpecialCells: (range, [kind, values]) => {
      const found = specialCells(range, String(kind), values as string | null | undefined);
      if (!found) throw itemNotFound("Range.getSpecialCells");
      return asAreas(found);
    },
    GetSpecialCellsOrNullObject: (range, [kind, values]) =>
      orNull(specialCells(range, String(kind), values as string | null | undefined), asAreas),
    GetEntireRow: (range) => asRange(range.entireRows()),
    GetEntireColumn: (range) => asRange(range.entireColumns()),
    Insert: (range, [shift], { book, write }) => {
      mustAllowInsert(range);
      return write(() => asRange(insertCells(book, range, String(shift))));
    },
    Delete: (range, [shift], { book, write }) => {
      mustAllowDelete(range);
      write(() => deleteCells(book, range, String(shift)));
    },
    Merge: (range, [across], session) => {
      mustNotBeProtected(range, "Range.merge");
      const cells = range.facade();
      session.write(() => void (across ? cells.mergeAcross() : cells.merge()));
    },
    Unmerge: (range, _args, session) => {
      mustNotBeProtected(range, "Range.unmerge");
      session.write(() => void range.facade().breakApart());
    },
    Clear: (range, [what], session) => {
      if (what !== "Formats") mustBeUnlocked(range, "Range.clear");
      if (what !== "Contents") mustAllow(range.sheet, "allowFormatCells", "Range.clear");
      session.write(() => range.clear(what ?? "All"));
    },
    Select: (range) => range.select(),
    _KeepReference: (range, _args, session) => session.keep(asRange(range)),
    _ValidateArraySize: ({ area }, [rows, columns]) => {
      if (rows !== area.rows || columns !== area.columns) throw invalidArgument("Range.values");
    },
  },
};

export const rangeAreas: ModelEntry<AreasRef> = {
  reference: (areas) => areas.referenceId,
  properties: {
    Address: { get: (areas) => areas.address },
    AreaCount: { get: (areas) => areas.ranges.length },
    CellCount: { get: (areas) => areas.cellCount },
  },
  navigation: {
    Areas: sameAs("RangeCollection"),
    Worksheet: ({ ranges: [first] }) => (first ? asSheet(first.sheet) : null),
    ConditionalFormats: ({ ranges }) => ({ type: "ConditionalFormatCollection", target: ranges }),
  },
  methods: {
    _KeepReference: (areas, _args, session) => session.keep({ type: "RangeAreas", target: areas }),
  },
};

export const rangeCollection: ModelEntry<AreasRef> = collection({
  type: "RangeCollection",
  list: (areas: AreasRef) => areas.ranges,
  matches: () => false,
  wrap: asRange,
});
