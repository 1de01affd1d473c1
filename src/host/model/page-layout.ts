/** worksheet.pageLayout: kept with the sheet, and written into the file. */
import { formatArea, MAX_COLUMNS, MAX_ROWS } from "../a1";
import { AreasRef } from "../book/areas-ref";
import type { RangeRef } from "../book/range-ref";
import type { PageLayout } from "../book/sheet-extras";
import type { SheetRef } from "../book/sheet-ref";
import { invalidArgument } from "../office/host-error";
import type { Handle, Property } from "../office/type-table";
import { asAreas, asRange, orNull, rangeArgument, sameAs } from "./handles";
import type { ModelEntry, ModelSession } from "./model-session";

const HEADERS_FOOTERS = [
  "leftHeader",
  "centerHeader",
  "rightHeader",
  "leftFooter",
  "centerFooter",
  "rightFooter",
];
/** Points, as a new sheet has them. */
const MARGINS = {
  topMargin: 54,
  bottomMargin: 54,
  leftMargin: 50.4,
  rightMargin: 50.4,
  headerMargin: 21.6,
  footerMargin: 21.6,
};
const POINTS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

function part<K extends keyof PageLayout>(
  key: K,
  standard: NonNullable<PageLayout[K]>
): Property<ModelSession, SheetRef> {
  return {
    get: ({ extras }) => extras.pageLayout?.[key] ?? standard,
    set: (sheet, value: PageLayout[K], session) => change(sheet, session, { [key]: value }),
  };
}

function change(sheet: SheetRef, { book, write }: ModelSession, changes: PageLayout): void {
  write(() => sheet.setExtras({ pageLayout: { ...sheet.extras.pageLayout, ...changes } }));
  book.edited = true;
}

export const pageLayout: ModelEntry<SheetRef> = {
  properties: {
    Orientation: part("orientation", "Portrait"),
    PaperSize: part("paperSize", "A4"),
    CenterHorizontally: part("centerHorizontally", false),
    CenterVertically: part("centerVertically", false),
    Zoom: part("zoom", { scale: 100 }),
    TopMargin: part("topMargin", MARGINS.topMargin),
    BottomMargin: part("bottomMargin", MARGINS.bottomMargin),
    LeftMargin: part("leftMargin", MARGINS.leftMargin),
    RightMargin: part("rightMargin", MARGINS.rightMargin),
    HeaderMargin: part("headerMargin", MARGINS.headerMargin),
    FooterMargin: part("footerMargin", MARGINS.footerMargin),
  },
  navigation: { HeadersFooters: sameAs("HeaderFooterGroup") },
  methods: {
    SetPrintArea: (sheet, [where], session) =>
      change(sheet, session, { printArea: address(sheet, where, session) }),
    SetPrintTitleRows: (sheet, [where], session) => {
      const { row, rows } = rangeArgument(where as string, session.book, sheet).area;
      change(sheet, session, {
        titleRows: formatArea({ row, rows, column: 0, columns: MAX_COLUMNS }),
      });
    },
    SetPrintTitleColumns: (sheet, [where], session) => {
      const { column, columns } = rangeArgument(where as string, session.book, sheet).area;
      change(sheet, session, {
        titleColumns: formatArea({ column, columns, row: 0, rows: MAX_ROWS }),
      });
    },
    SetPrintMargins: (sheet, [unit, margins], session) => {
      const points = POINTS[String(unit)];
      if (!points) throw invalidArgument("PageLayout.setPrintMargins");
      const given = Object.entries((margins ?? {}) as Record<string, number | null>);
      const changed = given.flatMap(([side, size]) =>
        size === null ? [] : [[`${side}Margin`, size * points] as const]
      );
      if (changed.some(([name]) => !(name in MARGINS)))
        throw invalidArgument("PageLayout.setPrintMargins");
      change(sheet, session, Object.fromEntries(changed));
    },
    GetPrintAreaOrNullObject: (sheet, _args, { book }) =>
      orNull(sheet.extras.pageLayout?.printArea, (area) =>
        asAreas(new AreasRef(book.ranges(area, sheet)))
      ),
    GetPrintTitleRowsOrNullObject: (sheet, _args, { book }) =>
      orNull(sheet.extras.pageLayout?.titleRows, (rows) => asRange(book.range(rows, sheet))),
    GetPrintTitleColumnsOrNullObject: (sheet, _args, { book }) =>
      orNull(sheet.extras.pageLayout?.titleColumns, (columns) =>
        asRange(book.range(columns, sheet))
      ),
  },
};

export const headerFooterGroup: ModelEntry<SheetRef> = {
  navigation: { DefaultForAllPages: sameAs("HeaderFooter") },
};

export const headerFooter: ModelEntry<SheetRef> = {
  properties: Object.fromEntries(
    HEADERS_FOOTERS.map((key): [string, Property<ModelSession, SheetRef>] => [
      key.charAt(0).toUpperCase() + key.slice(1),
      {
        get: ({ extras }) => extras.pageLayout?.headersFooters?.[key] ?? "",
        set: (sheet, text, session) =>
          change(sheet, session, {
            headersFooters: { ...sheet.extras.pageLayout?.headersFooters, [key]: String(text) },
          }),
      },
    ])
  ),
};

/** A1 text of the sheet's own cells, of a range, several, or an address. */
function address(
  sheet: SheetRef,
  where: Handle<RangeRef | AreasRef> | string,
  { book }: ModelSession
): string {
  const ranges =
    typeof where === "string"
      ? book.ranges(where, sheet)
      : where.target instanceof AreasRef
        ? where.target.ranges
        : [where.target];
  return ranges.map(({ area }) => formatArea(area)).join(",");
}
