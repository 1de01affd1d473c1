import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { REMARKS } from "../../src/checks/remarks";
import { keptPart } from "../../src/files/kept-part";
import { EDITS } from "../../src/excel/edits-memory";
import { FORMULAS } from "../../src/excel/kept-formulas";
import { changeKeptSetting, loadKeptSetting } from "../../src/excel/kept-setting";
import { FACTS, loadSetting, saveSetting } from "../../src/excel/memory";
import { STYLE } from "../../src/excel/style-memory";
import { changePart, loadPart } from "../../src/excel/workbook-part";
import type { KeptFormat } from "../../src/tables/kept-content";
import { CORRECTIONS } from "../../src/tables/kept-corrections";
import { SUBJECT_TABLE } from "../../src/tables/kept-subjects";
import { KEPT_KINDS } from "../../src/taskpane/settings/kept/kept-kinds";
import { DEFAULT_PREFERENCES, PREFERENCES } from "../../src/taskpane/state/preferences";
import { settingsProblem } from "../../src/taskpane/state/settings-problem";
import { STATED } from "../../src/taskpane/state/stated";
import { excel } from "../host/excel";
import { openWorkbook, type OpenWorkbook } from "../host/open-workbook";

/** What each version wrote stays readable: a file a kind and version, as that version wrote it. Never change one; add one when a version is added. */
const FIXTURES = path.resolve(__dirname, "../fixtures/kept");
const FORMATS: readonly KeptFormat<unknown>[] = [
  REMARKS,
  FACTS,
  EDITS,
  STYLE,
  CORRECTIONS,
  SUBJECT_TABLE,
  FORMULAS,
];
const versions = FORMATS.flatMap((format) =>
  Array.from({ length: format.version }, (_, i) => ({
    format,
    version: i + 1,
    name: `${format.root}-${String(i + 1)}`,
  }))
);
const xmlOf = (name: string) => readFileSync(path.join(FIXTURES, `${name}.xml`), "utf8").trim();

let host: OpenWorkbook;
beforeAll(async () => {
  host = await openWorkbook("dadukou-2026");
});
afterAll(() => host.close());
afterEach(() =>
  excel(() => host.book.addInData.parts.forEach((p) => host.book.addInData.deletePart(p)))
);

const put = (xml: string) => excel(({ workbook }) => void workbook.customXmlParts.add(xml));
const partsNow = () => host.book.addInData.parts.map(({ xml }) => xml);

test("every kind that the settings list, in every version, has a file, and there is no other file", () => {
  expect(readdirSync(FIXTURES).sort()).toEqual(versions.map(({ name }) => `${name}.xml`).sort());
  const kinds = FORMATS.map(({ namespace }) =>
    KEPT_KINDS.filter(({ holds }) => holds({ is: "part", name: namespace }))
  );
  for (const own of kinds) expect(own).toHaveLength(1);
});

test.each(versions)(
  "$name is read, and nothing of it is lost when it is written again",
  async ({ format, name, version }) => {
    await put(xmlOf(name));
    const read = await loadPart(format);
    expect(read).not.toEqual(format.empty);
    expect(read).toMatchSnapshot();
    await changePart(format, (kept) => kept);
    expect(await loadPart(format)).toEqual(read);
    if (version === format.version)
      expect(JSON.parse(contentOf(partsNow()[0] ?? ""))).toEqual(
        JSON.parse(contentOf(xmlOf(name)))
      );
    expect(partsNow()).toHaveLength(1);
  }
);

const contentOf = (xml: string) =>
  new DOMParser().parseFromString(xml, "text/xml").documentElement.textContent ?? "";

test.each(FORMATS)(
  "$called: damaged is named and set aside, newer is named and left alone",
  async (format) => {
    const part = (version: number, text: string) =>
      `<${format.root} xmlns="${format.namespace}" version="${String(version)}">${text}</${format.root}>`;
    await put(xmlOf(`${format.root}-${String(format.version)}`));
    const content = await loadPart(format);
    host.book.addInData.parts.forEach((one) => host.book.addInData.deletePart(one));
    for (const text of ["", "{", "7", '"x"', '{"a":1']) {
      await put(part(format.version, text));
      await expect(loadPart(format)).rejects.toMatchObject({
        why: `工作簿中保存的${format.called}已损坏，读不出来。`,
      });
      await changePart(format, () => content);
      expect(await loadPart(format)).toEqual(content);
      expect(partsNow().filter((xml) => xml.includes(":damaged"))).toHaveLength(1);
      host.book.addInData.parts.forEach((one) => host.book.addInData.deletePart(one));
    }
    const newer = part(format.version + 1, '{"later":true}');
    await put(newer);
    await expect(loadPart(format)).rejects.toMatchObject({
      next: expect.stringContaining("请更新"),
    });
    await expect(changePart(format, (kept) => kept)).rejects.toMatchObject({
      why: expect.stringContaining("更新版本"),
    });
    expect(partsNow()).toEqual([newer]);
  }
);

test("the terminal reads the same parts, and says the same of those that it cannot", async () => {
  const { unzipSync, zipSync, strToU8 } = await import("fflate");
  const sample = readFileSync(path.resolve(__dirname, "../../samples/dadukou-2026.xlsx"));
  const withPart = (xml: string) => {
    const parts = unzipSync(new Uint8Array(sample));
    parts["customXml/item1.xml"] = Uint8Array.from(strToU8(xml));
    return zipSync(parts);
  };
  for (const { format, name } of versions) {
    const { kept, problem } = await keptPart(withPart(xmlOf(name)), format, "不影响。");
    expect(problem).toBeNull();
    expect(kept).not.toEqual(format.empty);
    const newer = xmlOf(name).replace(/version="\d+"/, 'version="99"');
    expect((await keptPart(withPart(newer), format, "不影响。")).problem).toContain(
      "请更新预算公开助手"
    );
  }
});

describe("settings", () => {
  const keep = (key: string, value: unknown) => saveSetting(key, value);

  test("the first ones had no version, and are read all the same", async () => {
    await keep("preferences", { marks: false, live: true });
    expect(loadKeptSetting(PREFERENCES)).toEqual({
      state: "read",
      kept: { ...DEFAULT_PREFERENCES, marks: false },
    });
    await keep("stated", { department: "某某局", year: 2026 });
    expect(loadKeptSetting(STATED)).toEqual({
      state: "read",
      kept: { department: "某某局", year: 2026 },
    });
  });

  test("what is written carries its version, and is read again", async () => {
    const wanted = { ...DEFAULT_PREFERENCES, live: false, tails: true };
    await changeKeptSetting(PREFERENCES, () => wanted);
    expect(loadSetting("preferences")).toEqual({ version: 1, content: wanted });
    expect(loadKeptSetting(PREFERENCES)).toEqual({ state: "read", kept: wanted });
  });

  test.each([
    ["a text", "x"],
    ["a number", 7],
    ["a list", []],
    ["a wrong value", { marks: "yes" }],
    ["a version without content", { version: 1 }],
  ])("%s is damaged, and set aside when something new is kept", async (_, value) => {
    await keep("damaged:preferences", undefined);
    await keep("preferences", value);
    expect(loadKeptSetting(PREFERENCES)).toEqual({ state: "damaged" });
    await changeKeptSetting(PREFERENCES, () => DEFAULT_PREFERENCES);
    expect(loadSetting("damaged:preferences")).toEqual(value);
    expect(loadKeptSetting(PREFERENCES)).toEqual({ state: "read", kept: DEFAULT_PREFERENCES });
  });

  test("a newer one is told from a damaged one, and not written over", async () => {
    const newer = { version: 2, content: { marks: "sometimes" } };
    await keep("preferences", newer);
    expect(loadKeptSetting(PREFERENCES)).toEqual({ state: "newer" });
    await expect(changeKeptSetting(PREFERENCES, () => DEFAULT_PREFERENCES)).rejects.toMatchObject({
      next: expect.stringContaining("原来的内容没有改动"),
    });
    expect(loadSetting("preferences")).toEqual(newer);
    expect(settingsProblem()).toMatchObject({
      title: "没有读到这个工作簿的设置",
      why: expect.stringContaining("检查的设置是用更新版本的预算公开助手保存的"),
      next: expect.stringContaining("请更新"),
    });
    await keep("preferences", undefined);
    expect(settingsProblem()).toBeNull();
  });
});
