import { loadFacts, loadSetting, saveFacts, saveSetting } from "../../src/excel/memory";
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

test("damaged answers are named, and new ones may take their place", async () => {
  await xmlOfFacts(
    `<facts xmlns="urn:budget-disclosure-assistant:facts" version="1">{"a":</facts>`
  );
  await expect(loadFacts()).rejects.toMatchObject({ why: expect.stringContaining("已损坏") });
  await saveFacts({ a: "b" });
  expect(await loadFacts()).toEqual({ a: "b" });
});

test("a setting is kept until it is removed", async () => {
  await saveSetting("preferences", { marks: false });
  expect(loadSetting("preferences")).toEqual({ marks: false });
  await saveSetting("preferences", undefined);
  expect(loadSetting("preferences")).toBeUndefined();
});
