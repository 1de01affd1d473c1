import { runChecks } from "../../../src/checks/engine";
import { describe as say } from "../../../src/checks/messages";
import { checks } from "../../../src/checks/registry";
import { readNarrative } from "../../../src/narrative/read/read-narrative";
import { standardSubjects } from "../../../src/subjects/edition-2026";
import { KNOWN_DEPARTMENT } from "./known-department";

/** How other places word it, right but for words that nobody understands: nothing of it may be called wrong. */
const TEXTS: Readonly<Record<string, string>> = {
  "an 项 and its own 基本支出 and 项目支出": `五、一般公共预算支出情况说明
2026年一般公共预算拨款支出1150万元，其中：基本支出750万元，项目支出400万元，具体支出预算如下：
学前教育支出500万元，其中：基本支出250万元，项目支出250万元。主要用于幼儿园运转。
小学教育支出310万元，其中：基本支出160万元，项目支出150万元。
机关事业单位基本养老保险缴费支出140万元，其中：基本支出140万元，项目支出0万元。`,

  "the department's own 支出 by its nature, behind its 类": `一、收支预算总体情况说明
示例局2026年度收入、支出预算总计1300万元，与上年相比收、支预算总计各增加150万元，增长13.04%。
（二）支出预算总计1300万元。包括：
（1）教育支出（类）支出900万元，主要用于学校运转。
（2）社会保障和就业支出（类）支出200万元，主要用于缴纳养老保险。
（3）卫生健康支出（类）支出100万元。
（4）城乡社区支出（类）支出60万元。
（5）住房保障支出（类）支出40万元。
三、支出预算情况说明
示例局2026年支出预算合计1300万元，其中：
基本支出800万元，占61.54%；
项目支出500万元，占38.46%；
事业单位经营支出0万元，占0%。
四、财政拨款收支预算总体情况说明
示例局2026年度财政拨款收、支总预算1210万元。`,

  "财政拨款 of all funds within the department's 支出": `四、预算单位支出情况
2026年部门预算总支出1300万元。财政拨款安排支出1210万元，其中，基本支出750万元，与上年对比增加50万元，主要原因是人员增加；项目支出460万元。`,

  "changes of the department's 基本支出, of which no table has last year": `三、部门收支总体情况
（二）支出预算：2026年本部门支出预算1300万元。支出较去年增加150万元，其中基本支出增加40万元，主要是人员增加；项目支出增加110万元，主要是新建校园。`,

  "安排 in front of an item": `（七）“三公”经费情况说明
2026年“三公”经费预算数为20.00万元，比上年预算数减少2.00万元，下降9.1%，主要是厉行节约，具体如下：
1.因公出国（境）费用：2026年安排因公出国（境）费预算0.00万元，与上年持平。
2.公务接待费：2026年安排公务接待费预算5.00万元，比上年预算数下降16.7%。
3.公务用车购置及运行维护费：2026年安排公务用车购置及运行维护费预算15.00万元，比上年预算数下降6.3%。`,

  "amounts before the first heading, in 元": `2026年部门预算编制说明
2026年，示例局预算支出总额为13,000,000元，其中：财政拨款支出预算12,100,000元，比2025年预算增加1,500,000元。政府性基金拨款支出预算600,000元，与2025年预算持平。
一、2026年“三公”经费预算情况说明
2026年“三公”经费预算数为20万元，比2025年预算减少2万元，主要是厉行节约。`,

  "last year's amount, then 相比": `七、“三公”经费预算情况
2026年“三公”经费预算20.0万元，与2025年预算22.0万元相比减少2.0万元，主要原因是厉行节约。具体情况：
公务用车购置及运行费2026年预算15.0万元，与2025年预算16.0万元相比减少1.0万元，主要原因是停驶旧车。
公务接待费2026年预算5.0万元，与2025年预算6.0万元相比减少1.0万元，主要原因是厉行节约。
因公出国（境）费2026年预算0.0万元，与2025年预算0.0万元相比增加0.0万元。`,

  "an item of “三公” that is not understood": `七、“三公”经费情况说明
2026年“三公”经费预算20万元，其中：因公出国（境）费0万元，公务用车购置及运行维护费15万元。
国内和外事活动中的公务接待费共需5万元。`,
};

const OF_TEXT = checks.filter(({ id }) => id.startsWith("narrative-"));

const findingsOf = (narrative: string) =>
  runChecks({ book: KNOWN_DEPARTMENT, subjects: standardSubjects, narrative }, OF_TEXT).findings;

describe.each(Object.entries(TEXTS))("%s", (_, text) => {
  test("is not called wrong", () => {
    const errors = findingsOf(text).filter(({ severity }) => severity === "error");
    expect(errors.map((finding) => say(finding).title)).toEqual([]);
  });

  test("is called wrong where an amount that a table has is another", () => {
    const { claims } = readNarrative(text);
    const item = claims.find(
      ({ quote, item: { type } }) => /[1-9]/.test(quote) && type !== "subject"
    );
    expect(item).toBeDefined();
    if (!item) return;
    const digit = item.start + item.quote.search(/[1-9]/);
    const wrong = `${text.slice(0, digit)}7${text.slice(digit + 1)}`;
    const found = findingsOf(wrong).filter(({ where }) =>
      where.some((place) => place.narrative && place.start <= item.start && place.end >= item.end)
    );
    expect(found.map(({ severity }) => severity)).toContain("error");
  });
});
