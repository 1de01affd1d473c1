import { excel } from "./excel";
import { openWorkbook, type OpenWorkbook } from "./open-workbook";

let host: OpenWorkbook;
let added = 0;

beforeAll(async () => {
  host = await openWorkbook("dadukou-2026");
});
afterAll(() => host.close());

/** A sheet of its own with two years of two 类. */
async function sheetOfTwoYears(): Promise<string> {
  const name = `图 ${String(++added)}`;
  await excel((context) => {
    const sheet = context.workbook.worksheets.add(name);
    sheet.getRange("A3:C5").values = [
      ["类", "2026年", "2025年"],
      ["一般公共服务支出", 2515.2, 2224.07],
      ["住房保障支出", 110.83, 96.6],
    ];
  });
  return name;
}

async function addBars(name: string): Promise<void> {
  await excel((context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.charts.add("BarClustered", sheet.getRange("A3:C5"), "Columns").name = "按类";
  });
}

const chartOn = (context: Excel.RequestContext, name: string) =>
  context.workbook.worksheets.getItem(name).charts.getItem("按类");

test("a chart over a range takes words at the edges for names", async () => {
  const name = await sheetOfTwoYears();
  await addBars(name);
  const { chart, series } = await excel((context) => {
    const chart = chartOn(context, name).load("name,chartType,id");
    return { chart, series: chart.series.load("items/name") };
  });
  expect(chart.toJSON()).toMatchObject({ name: "按类", chartType: "BarClustered" });
  expect(series.items.map((one) => one.name)).toEqual(["2026年", "2025年"]);
  expect(host.book.sheet(name).extras.charts?.[0]?.series[1]).toEqual({
    name: `'${name}'!$C$3`,
    values: `'${name}'!$C$4:$C$5`,
    categories: `'${name}'!$A$4:$A$5`,
  });
});

test("by rows, a row is a series", async () => {
  const name = await sheetOfTwoYears();
  const series = await excel((context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    return sheet.charts
      .add("ColumnClustered", sheet.getRange("A3:C5"), "Rows")
      .series.load("items/name");
  });
  expect(series.items.map((one) => one.name)).toEqual(["一般公共服务支出", "住房保障支出"]);
});

test("what is set is read again", async () => {
  const name = await sheetOfTwoYears();
  await addBars(name);
  await excel((context) => {
    const chart = chartOn(context, name);
    chart.title.text = "支出按类";
    chart.legend.position = "Top";
    chart.axes.valueAxis.numberFormat = "#,##0";
    chart.axes.valueAxis.title.text = "万元";
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.dataLabels.showValue = true;
    chart.set({ left: 300, top: 20, width: 400, height: 250 });
  });
  const { chart, value } = await excel((context) => {
    const chart = chartOn(context, name).load("left,top,width,height,title/text,legend/position");
    return { chart, value: chart.axes.valueAxis.load("numberFormat,title/text") };
  });
  expect(chart.left).toBeCloseTo(300);
  expect(chart.top).toBeCloseTo(20);
  expect(chart.width).toBeCloseTo(400);
  expect(chart.height).toBeCloseTo(250);
  expect(chart.title.text).toBe("支出按类");
  expect(chart.legend.position).toBe("Top");
  expect([value.numberFormat, value.title.text]).toEqual(["#,##0", "万元"]);
});

test("charts are counted, found, and missed without an error where that is asked", async () => {
  const name = await sheetOfTwoYears();
  await addBars(name);
  const { count, first, none } = await excel((context) => {
    const { charts } = context.workbook.worksheets.getItem(name);
    return {
      count: charts.getCount(),
      first: charts.getItemAt(0).load("name"),
      none: charts.getItemOrNullObject("没有的图").load("name"),
    };
  });
  expect([count.value, first.name, none.isNullObject]).toEqual([1, "按类", true]);
});

test("a deleted chart is gone", async () => {
  const name = await sheetOfTwoYears();
  await addBars(name);
  await excel((context) => chartOn(context, name).delete());
  expect(host.book.sheet(name).extras.charts).toBeUndefined();
  await expect(excel((context) => chartOn(context, name).load("name"))).rejects.toMatchObject({
    code: "ItemNotFound",
  });
});

test("a chart goes along when rows come above it, and with it what it shows", async () => {
  const name = await sheetOfTwoYears();
  await addBars(name);
  const top = async () =>
    (await excel((context) => chartOn(context, name).load("top,height"))).toJSON();
  await excel((context) => chartOn(context, name).setPosition("E3", "J20"));
  const before = await top();
  await excel((context) =>
    context.workbook.worksheets.getItem(name).getRange("1:2").insert("Down")
  );
  const after = await top();
  expect(after.top).toBeGreaterThan(before.top ?? 0);
  expect(after.height).toBe(before.height);
  expect(host.book.sheet(name).extras.charts?.[0]?.series[0]?.values).toBe(`'${name}'!$B$6:$B$7`);
});

test("kinds of chart that this host cannot draw are refused", async () => {
  const name = await sheetOfTwoYears();
  const add = excel((context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.charts.add("Radar", sheet.getRange("A3:C5"));
  });
  await expect(add).rejects.toMatchObject({ code: "ApiNotFound" });
  await addBars(name);
  const image = excel((context) => chartOn(context, name).getImage());
  await expect(image).rejects.toMatchObject({ code: "ApiNotFound" });
});

test("a protected sheet takes no charts and changes none", async () => {
  const name = await sheetOfTwoYears();
  await addBars(name);
  await excel((context) => context.workbook.worksheets.getItem(name).protection.protect());
  await expect(addBars(name)).rejects.toMatchObject({ code: "AccessDenied" });
  const rename = excel((context) => (chartOn(context, name).title.text = "别的"));
  await expect(rename).rejects.toMatchObject({ code: "AccessDenied" });
});
