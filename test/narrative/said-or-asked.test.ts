import { readNarrative } from "../../src/narrative/read/read-narrative";
import { claimName, claimReadings } from "../../src/narrative/read/claim-readings";
import { appropriationCategories, readSubject } from "../../src/narrative/read/subject-readings";
import { openSlots } from "../../src/narrative/plain-text";
import { compareStyles } from "../../src/narrative/recognise-style";
import { factSlot, fillSlot, isLeftOut, reasonSlot } from "../../src/narrative/slots";
import { STYLES } from "../../src/narrative/styles/registry";
import { writeNarrative } from "../../src/narrative/write";
import { KNOWN_DEPARTMENT } from "../checks/narrative/known-department";
import { paragraphOf } from "./marked";
import { SMALL_TABLES, smallBook } from "./small";

describe("stock phrases for a change", () => {
  const offered = (item: Parameters<typeof reasonSlot>[0], direction: "增加" | "减少") =>
    reasonSlot(item, direction)?.suggestions.length;

  test("are those of the item and of its direction", () => {
    const items = [
      "sangong.abroad",
      "sangong.reception",
      "sangong.operation",
      "sangong.purchase",
      "basic",
    ] as const;
    expect(items.map((item) => [offered(item, "增加"), offered(item, "减少")])).toEqual([
      [0, 1],
      [0, 1],
      [2, 1],
      [1, 1],
      [0, 0],
    ]);
    const { suggestions } = reasonSlot("sangong.purchase", "减少") ?? {};
    expect(suggestions).toEqual(["本年度不再购置公务用车"]);
    expect(reasonSlot("sangong.purchase", "增加")?.suggestions[0]).toContain("拟购置公务用车");
    expect(reasonSlot("sangong.operation", "增加")?.suggestions.join()).toContain("年限较长");
  });

  test("are none for a fact unless they are given", () => {
    expect(factSlot("contact.name").suggestions).toEqual([]);
    expect(factSlot("contact.name", ["甲"]).suggestions).toEqual(["甲"]);
  });

  test("«略» alone leaves a clause out, in brackets or not", () => {
    const left = ["略", "（略）", "(略)", " 略 "].map((text) => isLeftOut({ text }));
    expect(left).toEqual([true, true, true, true]);
    const kept = ["详略", "略去", "（略）等", "", null].map((text) => isLeftOut({ text }));
    expect(kept).toEqual([false, false, false, false, false]);
  });

  test("an answer of blanks is none, one without a direction stands for both", () => {
    const slot = reasonSlot("basic", "增加");
    if (!slot) throw new Error("no slot");
    expect(fillSlot(slot, { "basic.change.reason": "  " }).text).toBeNull();
    expect(fillSlot(slot, { "basic.change.reason": "人员增加" }).text).toBe("人员增加");
    const other = { "basic.change.reason": "略", "basic.change.reason.direction": "减少" };
    expect(fillSlot(slot, other).text).toBe("略");
  });
});

test("a style is recognised in half-width signs and with blanks between", () => {
  for (const style of ["dadukou", "jiulongpo", "tongnan", "qijiang"] as const) {
    const text = STYLES[style].signs.join("\n");
    const half = text.replaceAll("：", ": ").replaceAll("（", " (").replaceAll("）", ")\n");
    expect(compareStyles(half).find(({ name }) => name === style)?.score).toBe(1);
  }
});

describe("what tables without a part say", () => {
  const other = (index: number, changes: Parameters<typeof smallBook>[0], facts = {}) =>
    paragraphOf(writeNarrative(smallBook(changes), { facts }), "other-matters", index);

  test("机关运行经费 is asked for where there is no table, or no 行政运行", () => {
    expect(other(0, { basic: undefined })).toContain("【待填：");
    const general = {
      ...SMALL_TABLES.general,
      rows: [...SMALL_TABLES.general.rows, ["2010350", "事业运行", [5, 5, 5, null]]],
    } as const;
    const asked = openSlots(writeNarrative(smallBook({ general }))).find(
      ({ id }) => id === "running.institution"
    );
    expect(asked?.suggestions).toEqual(["我单位不在机关运行经费统计范围之内。"]);
    expect(other(0, { general }, { "running.amount": "5" })).toContain("运行经费⟨5⟩万元");
  });

  test("its uses are 款 of 302, the largest first and the rest last", () => {
    const basic = {
      ...SMALL_TABLES.basic,
      rows: [
        ["total", "合计", [70, 50, 20]],
        ["30101", "基本工资", [50, 40, 10]],
        ["30201", "办公费", [4, null, 4]],
        ["30202", "印刷费", [5, null, 5]],
        ["30203", "咨询费", [0, null, 0]],
        ["30299", "其他商品和服务支出", [16, null, 16]],
      ],
    } as const;
    expect(other(0, { basic })).toContain("印刷费、办公费、其他商品和服务支出");
    expect(other(0, { basic })).not.toMatch(/咨询费|基本工资/);
  });

  test("who buys is who a person says buys", () => {
    expect(other(1, {}, { "procurement.holder": "所属各预算单位" })).toContain("所属各预算单位");
    expect(other(1, {})).not.toContain("所属各预算单位");
  });

  test("绩效 without the table is asked for, with 上年结转 in it not of this year alone", () => {
    expect(other(2, { general: undefined })).toContain("【待填：");
    expect(other(2, {})).toContain("一般公共预算财政拨款⟨30⟩万元");
    const [...rows] = SMALL_TABLES.balance.rows;
    const balance = {
      ...SMALL_TABLES.balance,
      rows: rows.filter(([, name]) => name !== "一般公共预算拨款"),
    };
    expect(other(2, { balance })).toContain("一般公共预算当年财政拨款⟨30⟩万元");
  });
});

describe("names of amounts", () => {
  const read = (text: string) =>
    readNarrative(text).claims.map(({ quote, item }) => `${claimName(item)} ${quote}`);

  test.each([
    ["12.公务接待费5万元", ["公务接待费 5万元"]],
    ["（十二）公务接待费5万元", ["公务接待费 5万元"]],
    ["所属预算单位公务接待费5万元", ["公务接待费 5万元"]],
    ["所属单位公务接待费5万元", ["公务接待费 5万元"]],
    ["所属各预算单位公务接待费5万元", ["公务接待费 5万元"]],
    [
      "各预算单位公务接待费5万元，本级公务用车购置费3万元",
      ["公务接待费 5万元", "公务用车购置费 3万元"],
    ],
    ["我委公务接待费5万元", ["公务接待费 5万元"]],
    ["其他单位公务接待费5万元", []],
    ["比2025年公务接待费5万元", []],
  ])("behind their openings: %s", (text, claims) => {
    expect(read(`四、“三公”经费情况说明\n${text}`)).toEqual(claims);
  });

  test("收、支 is one word, though 、 parts amounts", () => {
    const text =
      "二、收支总体情况\n2026年收、支总预算1300万元。教育支出90万元、卫生健康支出10万元。";
    expect(read(text)).toEqual(["收入预算 1300万元", "教育支出 90万元", "卫生健康支出 10万元"]);
  });

  test("a 类 may be followed by a colon or 为, and is no part of other words", () => {
    const text =
      "三、支出预算情况\n教育支出为90万元，卫生健康支出：10万元，为民服务中的支出5万元，其包括支出3万元。";
    expect(read(text)).toEqual(["教育支出 90万元", "卫生健康支出 10万元"]);
  });

  test("结转下年 is what the tables carry over", () => {
    const [claim] = readNarrative("二、收支总体情况\n结转下年5万元。").claims;
    expect(claim?.item).toEqual({ type: "category", name: "结转下年" });
    if (!claim) return;
    expect(claimReadings(KNOWN_DEPARTMENT, claim.item)).toEqual([]);
  });
});

describe("subjects by the names of their path", () => {
  const wan = (...path: readonly string[]) => {
    const reading = readSubject(KNOWN_DEPARTMENT, path, "current");
    return reading.state === "known" ? reading.fen / 1e6 : reading.state;
  };

  test("a 类, a name that stands once, and a 项 under its parents", () => {
    expect([wan("教育"), wan("小学教育"), wan("教育支出", "普通教育", "小学教育")]).toEqual([
      810, 310, 310,
    ]);
    expect(wan("普通教育", "学前教育")).toBe(500);
  });

  test("not under others, nor unknown names", () => {
    expect([wan("卫生健康", "小学教育"), wan("中学教育"), wan()]).toEqual([
      "absent",
      "absent",
      "absent",
    ]);
  });

  test("the 类 of 一般公共预算, and of 政府性基金 where they are wanted", () => {
    const names = (withFund: boolean) =>
      appropriationCategories(KNOWN_DEPARTMENT, withFund).map(({ name }) => name);
    const general = ["教育支出", "社会保障和就业支出", "卫生健康支出", "住房保障支出"];
    expect([names(false), names(true)]).toEqual([general, [...general, "城乡社区支出"]]);
  });
});

test("a heading without a topic divides nothing below 名词解释", () => {
  const headings = readNarrative("六、名词解释\n（一）甲乙丙。\n（二）财政拨款。").parts;
  expect(headings.map(({ topic, marker }) => `${topic ?? "-"} ${marker}`)).toEqual([
    "terms 六、",
    "terms （二）",
  ]);
  expect(readNarrative("五、其他\n1.机关运行经费").parts.map(({ topic }) => topic)).toContain(
    "running"
  );
});
