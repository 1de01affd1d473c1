import { valueType } from "../book/cell-value";
import type { AreasRef } from "../book/areas-ref";
import type { RangeRef } from "../book/range-ref";
import { invalidArgument, itemNotFound } from "../office/host-error";
import { asRange, asSheet, orNull, rangeArgument, sameAs } from "./handles";
import type { ModelEntry } from "./model-session";

export const range: ModelEntry<RangeRef> = {
  reference: (range) => range.referenceId,
  properties: {
    Values: {
      get: (range) => range.values(),
      set: (range, value, session) => session.write(() => range.write(value)),
    },
    Formulas: {
      get: (range) => range.formulas(),
      set: (range, value, session) => session.write(() => range.write(value)),
    },
    NumberFormat: {
      get: (range) => range.numberFormats(),
      set: (range, value, session) => session.write(() => range.setNumberFormats(value)),
    },
    Text: { get: (range) => range.text() },
    ValueTypes: { get: (range) => range.values().map((row) => row.map(valueType)) },
    Address: { get: (range) => range.address },
    RowIndex: { get: (range) => range.area.row },
    ColumnIndex: { get: (range) => range.area.column },
    RowCount: { get: (range) => range.area.rows },
    ColumnCount: { get: (range) => range.area.columns },
    CellCount: { get: ({ area }) => area.rows * area.columns },
    RowHidden: { get: (range) => range.rowsHidden() },
    ColumnHidden: { get: (range) => range.columnsHidden() },
  },
  navigation: {
    Format: sameAs("RangeFormat"),
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
    Clear: (range, [what], session) => session.write(() => range.clear(what ?? "All")),
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
    Worksheet: ({ ranges: [first] }) => (first ? asSheet(first.sheet) : null),
    ConditionalFormats: ({ ranges }) => ({ type: "ConditionalFormatCollection", target: ranges }),
  },
  methods: {
    _KeepReference: (areas, _args, session) => session.keep({ type: "RangeAreas", target: areas }),
  },
};

export const rangeFormat: ModelEntry<RangeRef> = {
  properties: {
    ColumnWidth: {
      get: (range) => range.columnWidth(),
      set: (range, points, session) => session.write(() => range.setColumnWidth(points)),
    },
    HorizontalAlignment: {
      get: (range) => range.horizontalAlignment(),
      set: (range, alignment, session) =>
        session.write(() => range.setHorizontalAlignment(alignment)),
    },
    WrapText: {
      get: (range) => range.wrapsText(),
      set: (range, wrap, session) => session.write(() => range.setWrapText(wrap)),
    },
  },
  navigation: { Fill: sameAs("RangeFill"), Font: sameAs("RangeFont") },
};

export const rangeFont: ModelEntry<RangeRef> = {
  properties: {
    Bold: {
      get: (range) => range.isBold(),
      set: (range, bold, session) => session.write(() => range.setBold(bold)),
    },
  },
};

export const rangeFill: ModelEntry<RangeRef> = {
  properties: {
    Color: {
      get: (range) => range.fill(),
      set: (range, color, session) => session.write(() => range.setFill(color)),
    },
  },
  methods: { Clear: (range, _args, session) => session.write(() => range.setFill(null)) },
};
