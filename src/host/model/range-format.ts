/** range.format: a property is null where the cells differ. */
import { mustAllow } from "../book/protection";
import {
  bold,
  columnWidth,
  fillColor,
  fontColor,
  fontName,
  fontSize,
  horizontal,
  indentLevel,
  italic,
  readFormat,
  rowHeight,
  setColumnWidth,
  setRowHeight,
  strikethrough,
  underline,
  vertical,
  wrapText,
  writeFormat,
  type FormatProperty,
} from "../book/range-format";
import { fitColumns, fitRows } from "../book/autofit";
import {
  borderColor,
  borderStyle,
  borderWeight,
  setBorderColor,
  setBorderStyle,
  setBorderWeight,
  SIDES,
  type RangeSide,
  type Side,
} from "../book/range-borders";
import type { RangeRef } from "../book/range-ref";
import type { Property } from "../office/type-table";
import { collection } from "./collection";
import { sameAs } from "./handles";
import type { ModelEntry, ModelSession } from "./model-session";
import { changeFormat, formatProperty } from "./writing";

function property<V>(of: FormatProperty<V>): Property<ModelSession, RangeRef> {
  return formatProperty<V>(
    (range) => readFormat(range, of),
    (range, value) => writeFormat(range, of, value)
  );
}

export const rangeFormat: ModelEntry<RangeRef> = {
  properties: {
    ColumnWidth: {
      get: columnWidth,
      set: (range, points, { write }) => {
        mustAllow(range.sheet, "allowFormatColumns", "RangeFormat.columnWidth");
        write(() => setColumnWidth(range, Number(points)));
      },
    },
    RowHeight: {
      get: rowHeight,
      set: (range, points, { write }) => {
        mustAllow(range.sheet, "allowFormatRows", "RangeFormat.rowHeight");
        write(() => setRowHeight(range, Number(points)));
      },
    },
    HorizontalAlignment: property(horizontal),
    VerticalAlignment: property(vertical),
    IndentLevel: property(indentLevel),
    WrapText: property(wrapText),
  },
  navigation: {
    Borders: sameAs("RangeBorderCollection"),
    Fill: sameAs("RangeFill"),
    Font: sameAs("RangeFont"),
    Protection: sameAs("FormatProtection"),
  },
  methods: {
    AutofitColumns: (range, _args, { write }) => {
      mustAllow(range.sheet, "allowFormatColumns", "RangeFormat.autofitColumns");
      write(() => fitColumns(range));
    },
    AutofitRows: (range, _args, { write }) => {
      mustAllow(range.sheet, "allowFormatRows", "RangeFormat.autofitRows");
      write(() => fitRows(range));
    },
  },
};

export const rangeFont: ModelEntry<RangeRef> = {
  properties: {
    Bold: property(bold),
    Color: property(fontColor),
    Italic: property(italic),
    Name: property(fontName),
    Size: property(fontSize),
    Strikethrough: property(strikethrough),
    Underline: property(underline),
  },
};

export const rangeFill: ModelEntry<RangeRef> = {
  properties: { Color: property(fillColor) },
  methods: {
    Clear: (range, _args, session) =>
      changeFormat(range, session, () => writeFormat(range, fillColor, "")),
  },
};

export const rangeBorderCollection: ModelEntry<RangeRef> = collection({
  type: "RangeBorderCollection",
  list: (range: RangeRef) => SIDES.map((side): RangeSide => ({ range, side })),
  matches: ({ side }, key) => side === key,
  wrap: (target) => ({ type: "RangeBorder", target }),
});

function sideProperty(
  get: (side: RangeSide) => string | null,
  set: (side: RangeSide, value: string) => void
): Property<ModelSession, RangeSide> {
  return {
    get,
    set: (side, value, session) =>
      changeFormat(side.range, session, () => set(side, String(value))),
  };
}

export const rangeBorder: ModelEntry<RangeSide> = {
  id: ({ side }) => side satisfies Side,
  properties: {
    Id: { get: ({ side }) => side },
    SideIndex: { get: ({ side }) => side },
    Style: sideProperty(borderStyle, setBorderStyle),
    Weight: sideProperty(borderWeight, setBorderWeight),
    Color: sideProperty(borderColor, setBorderColor),
  },
};
