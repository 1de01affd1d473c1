/** What the page draws of a chart. */
import { chartData } from "../../src/host/book/chart-data";
import {
  CHART_TYPES,
  GAP_WIDTH,
  NO_LABELS,
  PLAIN_AXIS,
  type Chart,
  type ChartType,
} from "../../src/host/book/chart";
import { chartPicture } from "../../src/host/page/charts/chart-picture";
import { scaleAround } from "../../src/host/page/charts/scale";
import { widthOf, wrapped } from "../../src/host/page/charts/svg";
import { openWorkbook, type OpenWorkbook } from "./open-workbook";

const SHEET = "一般公共预算财政拨款支出预算表";
let host: OpenWorkbook;

beforeAll(async () => {
  host = await openWorkbook("dadukou-2026");
});
afterAll(() => host.close());

const chart = (type: ChartType | null, changes: Partial<Chart> = {}): Chart => ({
  id: "1",
  name: "图",
  type,
  title: "支出 <按类>",
  series: [
    { name: '"本年"', values: `${SHEET}!$D$6:$D$8`, categories: `${SHEET}!$B$6:$B$8` },
    { name: `${SHEET}!$C$3`, values: `${SHEET}!$C$6:$C$8`, categories: "" },
  ],
  anchor: { from: { row: 0, column: 0, x: 0, y: 0 }, width: 300, height: 200 },
  legend: { visible: true, position: "Bottom" },
  labels: NO_LABELS,
  categoryAxis: PLAIN_AXIS,
  valueAxis: { ...PLAIN_AXIS, numberFormat: "#,##0" },
  gapWidth: GAP_WIDTH,
  ...changes,
});

function drawn(one: Chart, data = chartData(one, host.book.sheets())): Element {
  const holder = document.createElement("div");
  holder.innerHTML = chartPicture(one, data, 480, 300);
  const [svg] = holder.children;
  if (!svg) throw new Error("Nothing is drawn.");
  return svg;
}

const numbers = (elements: readonly Element[], name: string) =>
  elements.map((element) => Number(element.getAttribute(name)));
/** The bars, without the frame around them and the marks of the legend. */
const bars = (svg: Element, fills: readonly string[]) =>
  [...svg.querySelectorAll("rect")]
    .filter((rect) => fills.includes(rect.getAttribute("fill") ?? ""))
    .filter((rect) => rect.getAttribute("width") !== "10");

const DATA = {
  categories: ["甲", "乙"],
  series: [
    { name: "今", values: [10, 20], color: "#000001" },
    { name: "昔", values: [5, null], color: "#000002" },
  ],
};

test("what a chart shows is read from the cells", () => {
  const data = chartData(chart("BarClustered"), host.book.sheets());
  expect(data.categories[0]).toContain("一般公共服务支出");
  expect(data.series.map(({ name }) => name)).toEqual(["本年", expect.stringContaining("2025")]);
  expect(data.series[0]?.values[0]).toBe(2515.2);
});

test("references to what is gone show nothing", () => {
  const gone = chart("Pie", {
    series: [{ name: "", values: "没有!$A$1:$A$3", categories: "#REF!" }],
  });
  expect(chartData(gone, host.book.sheets())).toEqual({
    categories: [],
    series: [{ name: "系列1", values: [] }],
  });
});

test.each([...CHART_TYPES, null])(
  "%s is drawn with its title, and nothing that is no number",
  (type) => {
    const svg = drawn(chart(type));
    expect(svg.textContent).toContain("支出 <按类>");
    expect(svg.outerHTML).not.toMatch(/NaN|Infinity|undefined/);
  }
);

test.each([...CHART_TYPES])("%s without any value is drawn all the same", (type) => {
  const svg = drawn(chart(type, { series: [] }));
  expect(svg.outerHTML).not.toMatch(/NaN|Infinity|undefined/);
});

test("bars are as long as their values, a missing one has none", () => {
  const [ten, five, twenty] = bars(drawn(chart("ColumnClustered"), DATA), ["#000001", "#000002"]);
  const heights = numbers(
    [ten, five, twenty].flatMap((one) => one ?? []),
    "height"
  );
  expect(heights).toHaveLength(3);
  expect((heights[2] ?? 0) / (heights[0] ?? 1)).toBeCloseTo(2, 1);
  expect((heights[0] ?? 0) / (heights[1] ?? 1)).toBeCloseTo(2, 1);
});

test("the first category of lying bars stands at the bottom, or at the top of a turned axis", () => {
  const y = (reversed: boolean) => {
    const one = chart("BarClustered", { categoryAxis: { ...PLAIN_AXIS, reversed } });
    return numbers(bars(drawn(one, DATA), ["#000001"]), "y");
  };
  const [usual, turned] = [y(false), y(true)];
  expect(usual[0]).toBeGreaterThan(usual[1] ?? 0);
  expect(turned[0]).toBeLessThan(turned[1] ?? 0);
});

test("what is below zero goes the other way", () => {
  const data = { categories: ["甲"], series: [{ name: "差", values: [-5], color: "#000001" }] };
  const both = {
    categories: ["甲", "乙"],
    series: [{ ...data.series[0], name: "差", values: [-5, 5], color: "#000001" }],
  };
  const [below, above] = bars(drawn(chart("ColumnClustered"), both), ["#000001"]);
  const [y1, y2] = numbers(
    [below, above].flatMap((one) => one ?? []),
    "y"
  );
  expect(y1).toBeGreaterThan(y2 ?? 0);
  expect(bars(drawn(chart("ColumnClustered"), data), ["#000001"])).toHaveLength(1);
});

test("labels and axes are written as their formats say", () => {
  const labels = { ...NO_LABELS, value: true, numberFormat: "#,##0.00" };
  const data = { categories: ["甲"], series: [{ name: "今", values: [2515.2] }] };
  const svg = drawn(chart("BarClustered", { labels }), data);
  expect(svg.textContent).toContain("2,515.20");
  expect(svg.textContent).toContain("3,000");
  const percent = { ...NO_LABELS, percentage: true };
  const ring = drawn(chart("Doughnut", { labels: percent }), DATA);
  expect(ring.textContent).toContain("33%");
});

test("a scale holds all values, and zero, between round numbers", () => {
  expect(scaleAround([2515.2, 77])).toEqual({ from: 0, to: 3000, ticks: [0, 1000, 2000, 3000] });
  expect(scaleAround([-3, 7]).ticks).toEqual([-4, -2, 0, 2, 4, 6, 8]);
  expect(scaleAround([])).toMatchObject({ from: 0, to: 1 });
  expect(scaleAround([-8])).toMatchObject({ from: -8, to: 0 });
});

test("a long name takes two lines, and says that there is more", () => {
  const lines = wrapped("资源勘探工业信息等支出和其他很长的名称", 72, 2);
  expect(lines).toHaveLength(2);
  expect(lines[1]?.endsWith("…")).toBe(true);
  for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(73);
});
