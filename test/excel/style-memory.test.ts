import { loadStyle, OWN, saveStyle, UNCHOSEN } from "../../src/excel/style-memory";
import { openWorkbook, type OpenWorkbook } from "../host/open-workbook";

let host: OpenWorkbook;

beforeAll(async () => {
  host = await openWorkbook("dadukou-2026");
});
afterAll(() => host.close());

const set = (xml: string) =>
  Excel.run(async (context) => {
    const namespace = "urn:budget-disclosure-assistant:style";
    context.workbook.customXmlParts.getByNamespace(namespace).getOnlyItem().setXml(xml);
    await context.sync();
  });
const part = (json: string, version = 1) =>
  `<style xmlns="urn:budget-disclosure-assistant:style" version="${version}">${json}</style>`;

test("nothing is chosen at first", async () => {
  expect(await loadStyle()).toEqual(UNCHOSEN);
});

test("a style of one's own comes back as it was saved, templates and all", async () => {
  const own = {
    extends: "tongnan",
    wording: { contact: { title: "<&>", paragraphs: ["{{ x }}"] } },
  };
  expect(await saveStyle({ name: OWN, own })).toBe(true);
  expect(await loadStyle()).toEqual({ name: OWN, own });
});

test.each(["[]", '{"name": 1, "own": null}', '{"name": "own", "own": []}', "{"])(
  "%s is damaged, and said to be",
  async (json) => {
    await set(part(json));
    await expect(loadStyle()).rejects.toMatchObject({ why: expect.stringContaining("已损坏") });
  }
);

test("what a newer version kept is neither read nor overwritten", async () => {
  await set(part("{}", 2));
  await expect(loadStyle()).rejects.toMatchObject({ next: expect.stringContaining("请更新") });
  await expect(saveStyle(UNCHOSEN)).rejects.toThrow();
});
