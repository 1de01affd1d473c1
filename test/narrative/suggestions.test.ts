import { compareStyles, fittingStyle } from "../../src/narrative/recognise-style";
import { openSlots } from "../../src/narrative/plain-text";
import { suggestionsFromText } from "../../src/narrative/suggest/from-text";
import { writeNarrative } from "../../src/narrative/write";
import { SAMPLE_NAMES, sampleNarrative, type SampleName } from "../fixtures/samples";
import { SMALL_TABLES, smallBook } from "./small";

const STYLE_OF: Record<SampleName, string> = {
  "dadukou-2024": "dadukou",
  "dadukou-2026": "dadukou",
  "jiulongpo-2026": "jiulongpo",
  "qijiang-2026": "qijiang",
  "tongnan-2023": "tongnan",
};

describe("which style fits", () => {
  test.each(SAMPLE_NAMES)("%s is recognised, clearly", (name) => {
    const [best, second] = compareStyles(sampleNarrative(name));
    expect(fittingStyle(sampleNarrative(name))).toEqual(best);
    expect(best?.name).toBe(STYLE_OF[name]);
    expect((best?.score ?? 0) - (second?.score ?? 0)).toBeGreaterThan(0.2);
    expect(best?.reasons.length).toBeGreaterThan(3);
  });

  test.each(["", "二、部门收支总体情况", "四、“三公”经费情况说明。与上年持平。"])(
    "%j is in no style that we know",
    (text) => expect(fittingStyle(text)).toBeNull()
  );
});

describe("what last year's text says", () => {
  const from = (name: SampleName, slot: string): readonly string[] =>
    suggestionsFromText(sampleNarrative(name))(slot);

  test.each<[SampleName, string, string | undefined]>([
    ["dadukou-2026", "income.change.reason", "工资福利标准提高和人员增加，收入增加"],
    ["dadukou-2026", "basic.change.reason", "人员数量增加"],
    [
      "dadukou-2026",
      "basic.use",
      "保障在职人员工资福利及社会保险缴费、退休人员补助等，保障单位正常运转的各项商品服务支出",
    ],
    ["dadukou-2026", "project.change.reason", "有2025年部分项目尾款结转至本年度"],
    ["dadukou-2026", "project.use", undefined],
    ["dadukou-2026", "sangong.operation.reason", "有车辆年限较长，维修费用有增加"],
    ["dadukou-2026", "sangong.abroad.reason", undefined],
    ["dadukou-2024", "running.change.reason", "认真贯彻落实中央八项规定精神和厉行节约要求"],
    ["dadukou-2026", "assets.vehicles", "7辆，其中机要通信用车1辆，应急保障用车6辆"],
    ["qijiang-2026", "contact.name", "预算公开经办人"],
    ["qijiang-2026", "contact.phone", "023-60000000"],
    ["qijiang-2026", "project.use", "大厅非在编劳务人员费用"],
    ["tongnan-2023", "project.change.reason", "减少了潼南区视频会议系统扩容建设专项经费"],
  ])("%s, %s", (name, slot, answer) => {
    expect(from(name, slot)).toEqual(answer === undefined ? [] : [answer]);
  });

  test("amounts of last year are not offered", () => {
    expect(from("jiulongpo-2026", "income.change.reason")).toEqual([]);
  });

  test("the department's own text keeps its paragraphs", () => {
    const [duties = ""] = from("dadukou-2024", "duties");
    expect(duties.split("\n")).toHaveLength(15);
    expect(duties).toMatch(/^1\. 负责区政府会议/);
    expect(from("dadukou-2024", "organisation")[0]).toMatch(
      /^重庆市大渡口区人民政府办公室是区政府/
    );
  });

  test("is offered, not filled in", () => {
    const like = sampleNarrative("dadukou-2026");
    const slot = openSlots(writeNarrative(smallBook(), { like })).find(
      ({ id }) => id === "basic.use"
    );
    expect(slot?.text).toBeNull();
    expect(slot?.suggestions).toHaveLength(1);
  });

  test("a text without the parts offers nothing", () => {
    expect(suggestionsFromText("某某通知。主要原因是天气。")("income.change.reason")).toEqual([]);
  });
});

describe("the largest movements between the years", () => {
  const general = {
    ...SMALL_TABLES.general,
    rows: [
      ...SMALL_TABLES.general.rows,
      ["2010301", "行政运行", [40, 50.5, 50.5, null]],
      ["2010302", "一般行政管理事务", [32, 28, null, 28]],
      ["2010303", "机关服务", [null, 2, null, 2]],
      ["2010350", "事业运行", [5, 5, 5, null]],
      ["2080505", "养老保险", [18, 19.5, 19.5, null]],
    ],
  } as const;
  const offered = (slot: string, given = {}): readonly string[] | undefined =>
    openSlots(writeNarrative(smallBook({ general }, given))).find(({ id }) => id === slot)
      ?.suggestions;

  test("by 项, the largest three, from the column for the year before", () => {
    expect(offered("expenditure.change.reason")).toEqual([
      "行政运行增加10.5万元，一般行政管理事务减少4万元，机关服务增加2万元",
    ]);
  });

  test("by economic subject, from last year's book", () => {
    const basic = {
      ...SMALL_TABLES.basic,
      rows: [
        ["total", "合计", [68, 50, 18]],
        ["30201", "办公费", [2, null, 2]],
        ["30202", "印刷费", [1, null, 1]],
        ["30299", "其他商品和服务支出", [15, null, 15]],
      ],
    } as const;
    const previous = smallBook({ basic }, { year: 2025 });
    expect(offered("running.change.reason", { previous })).toEqual([
      "办公费增加2万元，印刷费减少1万元，其他商品和服务支出增加1万元",
    ]);
  });

  test("not from a book of another year", () => {
    const previous = smallBook({}, { year: 2020 });
    expect(offered("basic.previous", { previous })).toBeDefined();
    expect(offered("running.previous", { previous })).toEqual([]);
  });
});
