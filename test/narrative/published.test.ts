import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isFactId } from "../../src/narrative/extras";
import type { Facts, Narrative } from "../../src/narrative/narrative";
import { narrativeText, openSlots } from "../../src/narrative/plain-text";
import type { StyleName } from "../../src/narrative/styles/registry";
import { writeNarrative } from "../../src/narrative/write";
import { createBook } from "../../src/tables/book";
import { SAMPLE_NAMES, sampleGrids, sampleNarrative, type SampleName } from "../fixtures/samples";
import { differences } from "./differences";

/**
 * What a person would type for each sample, taken from the published text, gives the published text again. Punctuation, blanks
 * and the way a figure is written apart, these are all the differences, and each has its reason.
 */

type Explained = readonly [after: string, published: string, written: string, why: string];

const WITHOUT_CARRY_OVER = "the tables have 上年结转, so the projects are not 当年 alone";
const LAST_YEARS_TOTAL = "表二 has 3218.12 for last year, so the change is 711.33";
const SUBJECT_NAME = "the subject is called …支出 (表六, the standard)";

const SAMPLES: Record<
  SampleName,
  { readonly style: StyleName; readonly differences: readonly Explained[] }
> = {
  "dadukou-2024": {
    style: "dadukou",
    differences: [
      ["一般公共服务支出", "预算", "", "预算 stands behind the first of four 类 only"],
      ["涉及一般公共预算", "当年", "", WITHOUT_CARRY_OVER],
    ],
  },
  "dadukou-2026": {
    style: "dadukou",
    differences: [
      [
        "1020.77万元比2025年增加",
        "139.39",
        "137.39",
        "213.64 + 139.39 is not 351.02; by 上年预算数 of 表二 it is 137.39",
      ],
      ["务用车运行维护费", "27.5", "28.5", "last year's figure; 表四 has 28.5, as the change says"],
      ["政拨款运行经费395.39", "", "万元", "the unit was forgotten"],
      [
        "预算当年财政拨款",
        "824.7",
        "1020.77",
        "2010302 alone; the text itself has 1020.77 for 项目支出",
      ],
    ],
  },
  "jiulongpo-2026": {
    style: "jiulongpo",
    differences: [
      ["一般公共预算拨款", "4844.56", "4816.16", "表一 has 28.4 of it as 上年结转"],
      ["元其他收入0万元", "", "上年结转", "上年结转 is an income of its own"],
      ["他收入0万元收入", "", "28.4万元收入", "the same 上年结转"],
      ["务支出预算4035.79万元", "教育支出预算0万元", "", "no table has 教育支出"],
      ["康支出预算110.98万元", "住房保障", "金融", "the order of 表六: 金融 before 住房保障"],
      ["住房保障支出预算", "156.7", "86.09", "the same order"],
      ["障支出预算156.7万元", "金融", "住房保障", "the same order"],
      ["万元金融支出预算", "86.09", "156.7", "the same order"],
      ["探工业信息等支出", "", "预算", "预算 stands behind all 类 but the last"],
      ["元政府采购服务预", "", "算", "a character was lost"],
      ["涉及一般公共预算", "当年", "", WITHOUT_CARRY_OVER],
      ["产占有使用情况截", "止", "至", "截止 for 截至"],
    ],
  },
  "qijiang-2026": { style: "qijiang", differences: [] },
  "tongnan-2023": {
    style: "tongnan",
    differences: [
      ["元收入较去年减少", "711.31", "711.33", LAST_YEARS_TOTAL],
      ["其中一般公共服务", "", "支出", SUBJECT_NAME],
      ["元社会保障和就业", "", "支出", SUBJECT_NAME],
      ["出61.99万元住房保障", "", "支出", SUBJECT_NAME],
      [
        "经费项目支出减少",
        "711.31",
        "792.3",
        "the whole department's change; 基本支出 has grown by 80.98, so it is 792.3",
      ],
      ["2506.79万元比2022年减少", "711.31", "711.33", LAST_YEARS_TOTAL],
      ["万元相较2022年减少", "711.31", "792.3", "the same change of 项目支出"],
    ],
  },
};

function factsOf(name: SampleName): Facts {
  const path = join(__dirname, "../../samples", `${name}.facts.json`);
  return JSON.parse(readFileSync(path, "utf8")) as Facts;
}

async function written(name: SampleName): Promise<Narrative> {
  const book = createBook(await sampleGrids(name));
  return writeNarrative(book, { facts: factsOf(name), style: SAMPLES[name].style });
}

test.each(SAMPLE_NAMES)(
  "%s: the text differs from the published one as explained",
  async (name) => {
    const found = differences(sampleNarrative(name), narrativeText(await written(name)));
    const explained = SAMPLES[name].differences;
    expect(found.map(({ after, published, written: own }) => [after, published, own])).toEqual(
      explained.map(([after, published, own]) => [after, published, own])
    );
    for (const [, , , why] of explained) expect(why).toMatch(/\w{3}/);
  }
);

test.each(SAMPLE_NAMES)(
  "%s: the facts leave nothing open, and each of them is used",
  async (name) => {
    const narrative = await written(name);
    expect(openSlots(narrative)).toEqual([]);
    const facts = factsOf(name);
    expect(Object.keys(facts).filter((id) => !isFactId(id))).toEqual([]);
    const book = createBook(await sampleGrids(name));
    for (const id of Object.keys(facts)) {
      const { [id]: _left, ...others } = facts;
      const without = writeNarrative(book, { facts: others, style: SAMPLES[name].style });
      expect([id, narrativeText(without)]).not.toEqual([id, narrativeText(narrative)]);
    }
  }
);

test.each(SAMPLE_NAMES)("%s: the tails of the text are noted", async (name) => {
  expect((await written(name)).notes).toMatchSnapshot();
});
