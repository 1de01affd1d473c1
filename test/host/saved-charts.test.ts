/** Charts go into the file and come out of it; what the file says of its own ones stays. */
import fc from "fast-check";
import {
  CHART_TYPES,
  GAP_WIDTH,
  NO_LABELS,
  PLAIN_AXIS,
  type Chart,
  type ChartAxis,
} from "../../src/host/book/chart";
import { chartsOf } from "../../src/host/book/charts";
import type { UniverBook } from "../../src/host/book/univer-book";
import { createEngine, type Engine } from "../../src/host/engine/engine";
import { readWorkbook } from "../../src/host/files/read-xlsx";
import { writeWorkbook } from "../../src/host/files/write-xlsx";
import { richWorkbook } from "./rich-workbook";
import { changedParts, partRoot, partsOf, partText } from "./saved-parts";

let engine: Engine;
const rich = richWorkbook();

beforeAll(() => {
  engine = createEngine({ functions: [] });
});
afterAll(() => engine.dispose());

async function opened<T>(file: Uint8Array, use: (book: UniverBook) => T | Promise<T>): Promise<T> {
  const book = engine.open(await readWorkbook(file, "x.xlsx", []));
  await book.settle();
  try {
    return await use(book);
  } finally {
    engine.close(book);
  }
}

/** Opens a file, changes it, saves it. */
const changed = (file: Uint8Array, change: (book: UniverBook) => unknown): Promise<Uint8Array> =>
  opened(file, async (book) => {
    await change(book);
    await book.settle();
    return writeWorkbook(book, []);
  });

const charts = (file: Uint8Array, sheet: string) =>
  opened(file, (book) => book.sheet(sheet).extras.charts ?? []);

const BARS: Chart = {
  id: "{0000ABCD-0000-0000-0000-000000000000}",
  name: "支出 & 按类",
  type: "BarClustered",
  title: "2026年<支出>（万元）",
  series: [
    {
      name: "表一!$B$3",
      values: "表一!$B$4:$B$7",
      categories: "表一!$A$4:$A$7",
      color: "#107C41",
    },
    { name: '"上年"', values: "'表 二'!$B$4:$B$7", categories: "表一!$A$4:$A$7" },
  ],
  anchor: {
    from: { row: 2, column: 4, x: 3, y: 4.5 },
    to: { row: 20, column: 9, x: 0, y: 0 },
    placement: "TwoCell",
  },
  legend: { visible: true, position: "Bottom" },
  labels: { ...NO_LABELS, value: true, numberFormat: "#,##0.00" },
  categoryAxis: { ...PLAIN_AXIS, reversed: true, crossing: "Maximum" },
  valueAxis: { ...PLAIN_AXIS, numberFormat: "#,##0", gridlines: true, title: "万元" },
  gapWidth: 60,
};

const withCharts = (sheet: string, added: readonly Chart[]) => (book: UniverBook) => {
  const { extras } = book.sheet(sheet);
  book.sheet(sheet).setExtras({ charts: [...(extras.charts ?? []), ...added] });
};

test("a chart of the file is known by what it shows, and saved as it was", async () => {
  expect(await charts(rich, "表一")).toMatchObject([
    {
      name: "图表 1",
      type: "ColumnClustered",
      series: [{ values: "表一!$B$4:$B$7", categories: "表一!$A$4:$A$7" }],
    },
  ]);
  expect(changedParts(rich, await changed(rich, () => undefined))).toEqual([]);
});

test("a new chart in a sheet without any brings its parts, their types and relationships, and nothing else changes", async () => {
  const saved = await changed(rich, (book) => {
    book.worksheets.add("图");
    withCharts("图", [BARS])(book);
  });
  expect(await charts(saved, "图")).toEqual([BARS]);
  const types = partText(saved, "[Content_Types].xml");
  expect(types).toContain('PartName="/xl/drawings/drawing2.xml"');
  expect(types).toContain('PartName="/xl/charts/chart2.xml"');
  expect(partText(rich, "xl/charts/chart1.xml")).toBe(partText(saved, "xl/charts/chart1.xml"));
  const sheet = [...partsOf(saved).keys()].find((name) => name.endsWith("sheet4.xml")) ?? "";
  expect(partRoot(saved, sheet).children.at(-1)?.local).toBe("drawing");
});

test("a new chart beside one of the file leaves that one, and the picture, as they were", async () => {
  const saved = await changed(rich, withCharts("表一", [BARS]));
  expect(changedParts(rich, saved)).toEqual([
    "[Content_Types].xml",
    "xl/drawings/drawing1.xml",
    "xl/drawings/_rels/drawing1.xml.rels",
    "xl/charts/chart2.xml",
  ]);
  const [before, after] = [rich, saved].map((file) =>
    partRoot(file, "xl/drawings/drawing1.xml").children.map((anchor) => anchor.serialize())
  );
  expect(after?.slice(0, -1)).toEqual(before);
  expect(await charts(saved, "表一")).toMatchObject([{ name: "图表 1" }, BARS]);
});

test("what is changed of a chart of the file is changed there, and nothing else of it", async () => {
  const saved = await changed(rich, (book) => {
    const [chart] = chartsOf(book.sheet("表一"));
    chart?.change({ title: "新标题", legend: { visible: true, position: "Top" } });
  });
  expect(changedParts(rich, saved)).toEqual(["xl/charts/chart1.xml"]);
  const [before, after] = [rich, saved].map((file) =>
    partRoot(file, "xl/charts/chart1.xml").descendants("plotArea")[0]?.serialize()
  );
  expect(after).toBe(before);
  expect(await charts(saved, "表一")).toMatchObject([
    { title: "新标题", legend: { position: "Top" } },
  ]);
});

test("a chart that was moved stands elsewhere, and only its place is written", async () => {
  const saved = await changed(rich, (book) =>
    chartsOf(book.sheet("表一"))[0]?.moveTo({ top: 300 })
  );
  expect(changedParts(rich, saved)).toEqual(["xl/drawings/drawing1.xml"]);
  const top = (file: Uint8Array) =>
    opened(file, (book) => chartsOf(book.sheet("表一"))[0]?.box.top);
  expect(await top(saved)).toBeCloseTo(300, 3);
});

test("a deleted chart leaves no part behind, and the picture beside it stays", async () => {
  const saved = await changed(rich, (book) => chartsOf(book.sheet("表一"))[0]?.delete());
  expect(partsOf(saved).has("xl/charts/chart1.xml")).toBe(false);
  expect(partText(saved, "[Content_Types].xml")).not.toContain("chart1.xml");
  expect(partText(saved, "xl/drawings/_rels/drawing1.xml.rels")).not.toContain("chart1.xml");
  expect(partRoot(saved, "xl/drawings/drawing1.xml").children).toHaveLength(1);
});

test("a chart that came and went leaves the file as it was", async () => {
  const withOne = await changed(rich, withCharts("表 二", [BARS]));
  const without = await changed(withOne, (book) => chartsOf(book.sheet("表 二"))[0]?.delete());
  const ofDrawings = (file: Uint8Array) =>
    [...partsOf(file).keys()].filter((name) => /drawing|chart/.test(name));
  expect(ofDrawings(without)).toEqual(ofDrawings(rich));
});

test("rows that come above move a chart and what it shows, once", async () => {
  const withOne = await changed(rich, withCharts("表一", [BARS]));
  const saved = await changed(withOne, (book) => book.sheet("表一").facade.insertRows(0, 2));
  const [, bars] = await charts(saved, "表一");
  expect(bars).toMatchObject({
    anchor: { from: { row: 4 }, to: { row: 22 } },
    series: [{ values: "表一!$B$6:$B$9" }, { values: "'表 二'!$B$4:$B$7" }],
  });
  const fresh = await changed(rich, (book) => {
    withCharts("表一", [BARS])(book);
    book.sheet("表一").facade.insertRows(0, 2);
  });
  expect((await charts(fresh, "表一"))[1]).toEqual(bars);
});

test("a copied sheet has its own charts in the file", async () => {
  const saved = await changed(rich, (book) => {
    withCharts("表一", [BARS])(book);
    book.worksheets.copy(book.sheet("表一"), "End");
  });
  const copies = await charts(saved, "表一 (2)");
  expect(copies.map(({ name }) => name)).toEqual(["图表 1", BARS.name]);
});

test("every chart is read as it was written", async () => {
  const axis: fc.Arbitrary<ChartAxis> = fc.record({
    visible: fc.boolean(),
    title: fc.constantFrom("", "万元", "<a & b>"),
    numberFormat: fc.constantFrom("General", "#,##0", '0.0"万"'),
    reversed: fc.boolean(),
    crossing: fc.constantFrom("Automatic" as const, "Maximum" as const, "Minimum" as const),
    gridlines: fc.boolean(),
  });
  const chart: fc.Arbitrary<Chart> = fc
    .record({
      type: fc.constantFrom(...CHART_TYPES),
      title: fc.option(fc.constantFrom("标题", 'a"b', "两\n行"), { nil: null }),
      labels: fc.record({
        value: fc.boolean(),
        percentage: fc.boolean(),
        category: fc.boolean(),
        numberFormat: fc.constantFrom("", "0%"),
      }),
      position: fc.constantFrom("Top" as const, "Left" as const, "Corner" as const),
      axes: fc.tuple(axis, axis),
      gap: fc.integer({ min: 0, max: 500 }),
      isFixed: fc.boolean(),
      x: fc.integer({ min: 0, max: 999 }),
    })
    .map(({ type, title, labels, position, axes, gap, isFixed, x }) => {
      const hasAxes = type !== "Pie" && type !== "Doughnut";
      const from = { row: 1, column: 1, x: x / 12700, y: 0 };
      return {
        ...BARS,
        type,
        title: title?.replace("\n", " ") ?? null,
        labels,
        legend: { visible: true, position },
        categoryAxis: hasAxes ? axes[0] : PLAIN_AXIS,
        valueAxis: hasAxes ? axes[1] : PLAIN_AXIS,
        gapWidth: /^(Bar|Column)/.test(type) ? gap : GAP_WIDTH,
        anchor: isFixed ? { from, width: 200, height: 100 } : BARS.anchor,
      };
    });
  await fc.assert(
    fc.asyncProperty(chart, async (one) => {
      const saved = await changed(rich, withCharts("表 二", [one]));
      expect(await charts(saved, "表 二")).toEqual([one]);
    }),
    { numRuns: 5 }
  );
}, 60000);
