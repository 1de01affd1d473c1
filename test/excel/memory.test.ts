import {
  loadFacts,
  loadRemarks,
  loadSetting,
  saveFacts,
  saveRemarks,
  saveSetting,
} from "../../src/excel/memory";
import { openWorkbook, type OpenWorkbook } from "../host/open-workbook";

let host: OpenWorkbook;

beforeAll(async () => {
  host = await openWorkbook("dadukou-2026");
});
afterAll(() => host.close());

const xmlOfFacts = (xml?: string) =>
  Excel.run(async (context) => {
    const namespace = "urn:budget-disclosure-assistant:facts";
    const part = context.workbook.customXmlParts.getByNamespace(namespace).getOnlyItem();
    if (xml) part.setXml(xml);
    const result: OfficeExtension.ClientResult<string> = part.getXml();
    await context.sync();
    // eslint-disable-next-line office-addins/load-object-before-read -- a result, not an object that is loaded
    return result.value;
  });

test("nothing is remembered at first", async () => {
  expect(await loadFacts()).toEqual({});
  expect(loadSetting("preferences")).toBeUndefined();
});

test("answers come back as they were typed, and new ones take the place of old ones", async () => {
  await saveFacts({ "sangong.reception.reason": "旧" });
  const facts = {
    "sangong.reception.reason": '厉行节约 <三期> & "公务" \u0007 ]]> {{ x }}\n第二行',
    "basic.previous": "1,804.65",
  };
  await saveFacts(facts);
  expect(await loadFacts()).toEqual(facts);
});

test("answers of a newer version are refused, not overwritten in silence", async () => {
  await xmlOfFacts(`<facts xmlns="urn:budget-disclosure-assistant:facts" version="2">{}</facts>`);
  await expect(loadFacts()).rejects.toMatchObject({ next: expect.stringContaining("请更新") });
  await expect(saveFacts({ a: "b" })).rejects.toMatchObject({
    next: expect.stringContaining("没有改动"),
  });
  expect(await xmlOfFacts()).toContain('version="2"');
});

const partsOf = (namespace: string) =>
  Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts.getByNamespace(namespace).load("items/id");
    await context.sync();
    const contents = parts.items.map((part) => part.getXml());
    await context.sync();
    return contents.map(({ value }) => value);
  });

test("damaged answers are named, and set aside when new ones take their place", async () => {
  await xmlOfFacts(
    `<facts xmlns="urn:budget-disclosure-assistant:facts" version="1">{"a":</facts>`
  );
  await expect(loadFacts()).rejects.toMatchObject({ why: expect.stringContaining("已损坏") });
  await saveFacts({ a: "b" });
  expect(await loadFacts()).toEqual({ a: "b" });
  const [aside, ...more] = await partsOf("urn:budget-disclosure-assistant:damaged");
  expect(more).toEqual([]);
  expect(aside).toContain('from="urn:budget-disclosure-assistant:facts"');
  expect(aside).toContain('version="1"&gt;{"a":&lt;');
});

const REMARKS = "urn:budget-disclosure-assistant:remarks";
const remarks = (text: string) => ({ remarks: [{ key: '["a"]', amounts: "[1,2]", text }] });

test("remarks come back as they were typed, beside the answers", async () => {
  await saveRemarks(remarks("旧"));
  await saveRemarks(remarks("按 <文件> & 规定\n第二行"));
  expect(await loadRemarks()).toEqual(remarks("按 <文件> & 规定\n第二行"));
  expect(await loadFacts()).toEqual({ a: "b" });
  expect(await partsOf(REMARKS)).toHaveLength(1);
});

test("whether what is kept will last is said: not in a workbook that was opened read-only", async () => {
  expect(await saveRemarks({ remarks: [] })).toBe(true);
  const readOnly = jest.spyOn(Excel.Workbook.prototype, "readOnly", "get").mockReturnValue(true);
  expect(await saveRemarks({ remarks: [] })).toBe(false);
  readOnly.mockRestore();
});

test("of what is empty nothing is kept", async () => {
  await saveRemarks(remarks("一句"));
  expect(await partsOf(REMARKS)).toHaveLength(1);
  await saveRemarks({ remarks: [] });
  expect(await partsOf(REMARKS)).toEqual([]);
});

test("remarks of a newer version are refused, by the part's version and by the content's", async () => {
  await saveRemarks(remarks("旧"));
  const set = (xml: string) =>
    Excel.run(async (context) => {
      context.workbook.customXmlParts.getByNamespace(REMARKS).getOnlyItem().setXml(xml);
      await context.sync();
    });
  for (const [part, content] of [
    [2, 1],
    [1, 2],
  ]) {
    const json = `{"version": ${content}, "remarks": []}`;
    await set(`<remarks xmlns="${REMARKS}" version="${part}">${json}</remarks>`);
    await expect(loadRemarks()).rejects.toMatchObject({ next: expect.stringContaining("请更新") });
    await expect(saveRemarks(remarks("新"))).rejects.toThrow();
    expect((await partsOf(REMARKS))[0]).toContain(json);
  }
});

test("a setting is kept until it is removed", async () => {
  await saveSetting("preferences", { marks: false });
  expect(loadSetting("preferences")).toEqual({ marks: false });
  await saveSetting("preferences", undefined);
  expect(loadSetting("preferences")).toBeUndefined();
});
