import fc from "fast-check";
import type { Facts } from "../../src/narrative/narrative";
import { openSlots } from "../../src/narrative/plain-text";
import { percentOf } from "../../src/narrative/percent";
import { STYLES, type StyleName } from "../../src/narrative/styles/registry";
import { writeNarrative } from "../../src/narrative/write";
import { marked, paragraphOf } from "./marked";
import { SMALL_TABLES, smallBook } from "./small";

const written = (facts: Facts, section: string, index: number, style?: StyleName): string =>
  paragraphOf(writeNarrative(smallBook(), { facts, ...(style && { style }) }), section, index);

test.each(Object.keys(STYLES) as StyleName[])("the small department in the style %s", (style) => {
  expect(marked(writeNarrative(smallBook(), { style }))).toMatchSnapshot();
});

describe("the format, changed by a person", () => {
  test("元 for the whole document, also for what is typed", () => {
    const facts = { "format.unit": "元", "basic.previous": "600000" };
    const narrative = writeNarrative(smallBook(), { facts });
    expect(paragraphOf(narrative, "appropriation", 0)).toContain(
      "基本支出⟨700000⟩元，比2025年增加⟨100000⟩元，"
    );
    const text = marked({ sections: narrative.sections.filter(({ id }) => id !== "terms") });
    expect(text).not.toContain("万元");
  });

  test("thousands and trailing zeros", () => {
    const facts = { "format.unit": "元", "format.thousands": "是", "format.trim-zeros": "否" };
    expect(written(facts, "appropriation", 0)).toContain("支出⟨1,000,000.00⟩元");
  });

  test("percentages behind the change", () => {
    const facts = { "format.percentages": "是", "sangong.abroad.previous": "0" };
    expect(written(facts, "appropriation", 0)).toContain("比2025年增加⟨10⟩万元，增长11.11%。");
    expect(written(facts, "sangong", 0)).toContain(
      "公务接待费⟨1.8⟩万元，比2025年减少⟨0.2⟩万元，下降10%，主要原因是"
    );
  });

  test("no percentage of nothing", () => {
    const sangong = {
      ...SMALL_TABLES.sangong,
      rows: [["total", "", [8, null, null, 8, null, 9.8, null, null, null, 8, 1.8]]],
    } as const;
    const narrative = writeNarrative(smallBook({ sangong }), {
      facts: { "format.percentages": "是" },
    });
    expect(paragraphOf(narrative, "sangong", 0)).toContain(
      "公务接待费⟨1.8⟩万元，比2025年增加⟨1.8⟩万元，上年为零，增幅无可比性，主要原因是"
    );
  });

  test("form B names the zeros of all sources", () => {
    expect(written({ "format.items": "全部" }, "income-and-expenditure", 0)).toContain(
      "其中：一般公共预算拨款⟨90⟩万元，政府性基金预算拨款⟨0⟩万元，上年结转收入⟨10⟩万元。"
    );
  });

  test("form C puts this year's income and 上年结转 apart; the parts make up the whole", () => {
    expect(written({ "format.items": "分年" }, "income-and-expenditure", 0)).toContain(
      "年初预算数⟨100⟩万元，其中：本年收入⟨90⟩万元，主要是一般公共预算拨款⟨90⟩万元；上年结转收入⟨10⟩万元。"
    );
  });

  test("an answer that is none of the switch's is noted and changes nothing", () => {
    const { notes } = writeNarrative(smallBook(), { facts: { "format.unit": "美元" } });
    expect(notes?.map(({ text }) => text)).toContain(
      "“金额单位”（format.unit）填的是“美元”，没有采用。可以填：元、万元。"
    );
  });
});

describe("a new unit", () => {
  test("has no comparisons and no questions about last year", () => {
    const narrative = writeNarrative(smallBook(), { facts: { "unit.new": "是" } });
    expect(paragraphOf(narrative, "appropriation", 0)).toMatch(
      /支出⟨100⟩万元，新增单位，2025年初无预算。其中：基本支出⟨70⟩万元，主要用于/
    );
    const text = marked(narrative);
    expect(text).not.toMatch(/比2025年|较2025年|持平/);
    expect(
      openSlots(narrative).filter(({ kind }) => kind === "previous" || kind === "reason")
    ).toEqual([]);
  });
});

describe("what a person says", () => {
  test("«（略）» leaves the clause out", () => {
    const text = written({ "project.use": "（略）", "basic.use": "略" }, "appropriation", 0);
    expect(text).not.toContain("主要用于");
    expect(text).toMatch(/项目支出⟨30⟩万元，【待填：[^】]*】。$/);
  });

  test("a remark stands behind the comparison, whatever it is", () => {
    const facts = { "sangong.operation.remark": "均为一般公务用车" };
    expect(written(facts, "sangong", 0)).toContain(
      "公务用车运行维护费⟨8⟩万元，与上年持平，均为一般公务用车；"
    );
  });

  test("a heading may be worded", () => {
    const facts = { "appropriation.title": "三、单位预算情况说明", "contact.title": "无" };
    const { sections } = writeNarrative(smallBook(), { facts });
    expect(sections.find(({ id }) => id === "appropriation")?.title).toBe("三、单位预算情况说明");
    expect(sections.find(({ id }) => id === "contact")?.title).toBe("");
  });

  test("no cars are said in words", () => {
    expect(written({ "assets.vehicles": "0辆" }, "other-matters", 3)).toContain("本单位没有车辆。");
  });

  test("机关运行经费 stated by a person is compared only with what is typed, and noted", () => {
    const facts = { "running.amount": "15", "running.previous": "12" };
    const narrative = writeNarrative(smallBook(), { facts });
    expect(paragraphOf(narrative, "other-matters", 0)).toContain(
      "运行经费⟨15⟩万元，比2025年增加⟨3⟩万元"
    );
    expect(narrative.notes?.map(({ text }) => text)).toEqual([
      "机关运行经费按填写的15万元写；表中日常公用经费合计是20万元，请确认口径不同。",
    ]);
  });

  test("own terms stand in place of the five", () => {
    const { sections } = writeNarrative(smallBook(), {
      facts: { terms: "（一）财政拨款收入：略。" },
    });
    expect(sections.find(({ id }) => id === "terms")?.paragraphs).toHaveLength(1);
  });

  test("机构改革 is a part of its own where it is told", () => {
    const { sections } = writeNarrative(smallBook(), {
      facts: { reform: "本单位不属于机构改革范围。" },
    });
    expect(sections.find(({ id }) => id === "basics")?.paragraphs).toHaveLength(6);
  });
});

describe("notes", () => {
  const notes = (facts: Facts, book = smallBook()): string[] =>
    writeNarrative(book, { facts }).notes?.map(({ text }) => text) ?? [];

  test("none where all adds up", () => expect(notes({})).toEqual([]));

  test("a reason that repeats the use", () => {
    const facts = { "basic.change.reason": "人员增加。", "basic.use": "人员增加" };
    expect(notes(facts)).toEqual([
      "基本支出的增减原因与主要用途填的是同样的话，原因没有说明为什么增减。",
    ]);
  });

  test("parts that miss the whole by a tail, and by more", () => {
    const general = (project: number) =>
      smallBook({
        general: { ...SMALL_TABLES.general, rows: [["total", "合计", [90, 100, 70, project]]] },
      });
    expect(notes({}, general(30.01))).toEqual([
      "基本支出预算、项目支出预算之和与一般公共预算财政拨款支出相差0.01万元，是各数分别四舍五入造成的尾差。",
    ]);
    expect(notes({}, general(31))[0]).toContain("相差1万元，超出了四舍五入的范围");
  });
});

test("percentages are exact to two places, half away from zero", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -9_000_000_000_000_000, max: 9_000_000_000_000_000 }),
      fc.integer({ min: 1, max: 9_000_000_000_000_000 }),
      (change, base) => {
        const [whole = "", places = ""] = (percentOf(change, base) ?? "").split(".");
        const steps = BigInt(whole) * 100n + BigInt(places.padEnd(2, "0"));
        const exact = BigInt(Math.abs(change)) * 20_000n;
        const [low, high] = [(2n * steps - 1n) * BigInt(base), (2n * steps + 1n) * BigInt(base)];
        expect(exact >= low && exact < high).toBe(true);
        expect(places).not.toMatch(/0$/);
      }
    )
  );
  expect(percentOf(1, 0)).toBeNull();
  expect(percentOf(1, -5)).toBeNull();
  expect([percentOf(100, 100), percentOf(0, 7), percentOf(1, 8)]).toEqual(["100", "0", "12.5"]);
});
