import { runChecks } from "../../../src/checks/engine";
import { describe as say } from "../../../src/checks/messages";
import { checks } from "../../../src/checks/registry";
import { standardSubjects } from "../../../src/subjects/edition-2026";
import { KNOWN_DEPARTMENT } from "../narrative/known-department";

const OF_TEXT = checks.filter(({ id }) => id.startsWith("narrative-"));

/** A text about the known department that no check has anything to say of. */
const SOUND = `示例局
2026年部门预算情况说明
一、单位基本情况
（一）职能职责
1.负责教育工作。
（二）单位构成
示例局内设3个科室。
二、部门收支总体情况
（一）收入预算。2026年年初预算数1300万元，其中：一般公共预算拨款1100万元，政府性基金预算拨款60万元，事业收入80万元，其他收入10万元，上年结转收入50万元。
（二）支出预算。2026年年初预算数1300万元，其中：教育支出900万元，社会保障和就业支出200万元，卫生健康支出100万元，城乡社区支出60万元，住房保障支出40万元。
三、财政拨款情况说明
2026年一般公共预算财政拨款收入1150万元，一般公共预算财政拨款支出1150万元，比2025年增加150万元，增长15%。其中：基本支出750万元，比2025年增加50万元，主要原因是教师人数增加，主要用于保障在职人员工资；项目支出400万元，比2025年增加100万元，主要原因是新建校园投入使用，主要用于校园建设。
2026年政府性基金预算收入60万元，政府性基金预算支出60万元，主要用于校园周边道路。
四、“三公”经费情况说明
2026年“三公”经费预算20万元，比2025年减少2万元。其中：因公出国（境）费用0万元，与上年持平；公务接待费5万元，比2025年减少1万元，主要原因是压缩公务接待；公务用车运行维护费15万元，比2025年减少1万元，主要原因是停驶旧车；公务用车购置费0万元，与上年持平。
五、其他重要事项的情况说明
（一）机关运行经费。2026年一般公共预算财政拨款运行经费150万元。主要用于办公费、差旅费等。
（二）政府采购情况。我单位政府采购预算总额120万元：政府采购货物预算50万元、政府采购工程预算20万元、政府采购服务预算50万元。
（三）绩效目标设置情况。2026年项目支出均实行了绩效目标管理，涉及一般公共预算财政拨款400万元。
（四）国有资产占有使用情况。截至2025年12月，本单位共有车辆6辆，其中一般公务用车5辆、执勤执法用车1辆。2026年一般公共预算安排购置车辆0辆。
六、专业性名词解释
（一）财政拨款收入。指本年度从本级财政部门取得的财政拨款。
部门预算公开联系人：预算公开经办人 联系方式：023-60000000`;

const audit = (text: string): readonly string[] =>
  runChecks(
    { book: KNOWN_DEPARTMENT, subjects: standardSubjects, narrative: text },
    OF_TEXT
  ).findings.map((finding) => {
    const [place] = finding.where;
    for (const each of finding.where)
      if (each.narrative) expect(text.slice(each.start, each.end)).toBe(each.quote);
    const quote = place?.narrative ? place.quote.replace(/\s/g, "").slice(0, 24) : "";
    return `${finding.severity} ${finding.check.replace("narrative-", "")} “${quote}” ${say(finding).title}`;
  });

const changed = (...changes: readonly (readonly [from: string, to: string])[]): string =>
  changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, SOUND);

test("a sound text has no finding", () => {
  expect(audit(SOUND)).toEqual([]);
});

type Case = readonly [what: string, from: string, to: string, findings: readonly string[]];

const FAILING: readonly Case[] = [
  [
    "a wrong total",
    "年初预算数1300万元，其中：一般",
    "年初预算数1030万元，其中：一般",
    ["error figures “1030万元” 情况说明与表中的数不一致"],
  ],
  [
    "万元 for 元",
    "公务接待费5万元",
    "公务接待费5元",
    [
      "error figures “5元” 情况说明与表中的数不一致",
      "warning units “5元” 有 1 处用“元”，其他用“万元”",
    ],
  ],
  [
    "a wrong change",
    "减少2万元。其中",
    "减少3万元。其中",
    ["error changes “3万元” 增减的金额与两年的数不符"],
  ],
  [
    "the direction reversed",
    "比2025年减少2万元。其中",
    "比2025年增加2万元。其中",
    ["error changes “增加” 增减的方向写反了"],
  ],
  [
    "持平 where there is a change",
    "公务接待费5万元，比2025年减少1万元，主要原因是压缩公务接待",
    "公务接待费5万元，与上年持平",
    ["error changes “与上年持平” 写的是持平，两年的数不同"],
  ],
  [
    "an item left out",
    "卫生健康支出100万元，",
    "",
    ["error items “1300万元” 没有写到卫生健康支出"],
  ],
  ["a wrong rate", "增长15%", "增长51%", ["error percentages “51%” 增长率与金额不符"]],
  [
    "a rate of the other direction",
    "增长15%",
    "下降15%",
    ["error percentages “15%” 增长率与增减的方向相反"],
  ],
  [
    "无 where the table has an amount",
    "2026年政府性基金预算收入60万元，政府性基金预算支出60万元，主要用于校园周边道路。",
    "2026年无使用政府性基金预算拨款安排的支出。",
    ["error none “无使用政府性基金预算拨款安排的支出” 写的是“无”，表中有政府性基金预算支出"],
  ],
  [
    "cars that do not add up",
    "执勤执法用车1辆",
    "执勤执法用车2辆",
    ["error cars “6辆” 各类车辆之和不等于总数"],
  ],
  [
    "cars bought without money",
    "购置车辆0辆",
    "购置车辆1辆",
    ["warning cars “1辆” 有购置车辆，没有购置费"],
  ],
  [
    "a unit forgotten",
    "项目支出400万元，",
    "项目支出400，",
    ["error figures “400” “400”后面缺“万元”"],
  ],
  [
    "a figure forgotten",
    "事业收入80万元",
    "事业收入万元",
    ["error items “1300万元” 没有写到事业收入", "error units “事业收入万元” 有单位，没有数"],
  ],
  [
    "another year",
    "2026年“三公”经费预算",
    "2024年“三公”经费预算",
    ["error years “2024年” 这里写的是2024年，表是2026年"],
  ],
  [
    "last year left in",
    "2026年“三公”经费预算",
    "2025年“三公”经费预算",
    ["error years “2025年” 这里写的是2025年，表是2026年"],
  ],
  [
    "compared with the wrong year",
    "基本支出750万元，比2025年",
    "基本支出750万元，比2024年",
    ["error years “2024年” 比较的是2024年，应是2025年"],
  ],
  [
    "no reason behind 主要原因是",
    "主要原因是压缩公务接待；",
    "主要原因是；",
    ["error reasons “主要原因是” 原因没有写"],
  ],
  [
    "no reason at all",
    "减少1万元，主要原因是压缩公务接待；",
    "减少1万元；",
    ["warning reasons “1万元” 有增减，没有写原因"],
  ],
  [
    "a reason that is the use",
    "主要用于校园建设",
    "主要用于新建校园投入使用",
    ["warning reasons “主要用于新建校园投入使用” 用途与原因是同一句话"],
  ],
  [
    "a reason for nothing",
    "与上年持平；公务接待",
    "与上年持平，主要原因是没有出国安排；公务接待",
    ["info reasons “主要原因是没有出国安排” 没有增减，却写了原因"],
  ],
  [
    "a placeholder",
    "主要原因是停驶旧车",
    "主要原因是XX",
    ["error residue “XX” 情况说明：留有没有填写的占位文字"],
  ],
  [
    "markup",
    "负责教育工作",
    "负责教育&nbsp;工作",
    ["error residue “&nbsp;” 情况说明：文字里留有网页代码"],
  ],
  [
    "a word doubled",
    "公务接待费5万元",
    "公务接待费5万元万元",
    ["warning doubled “万元万元” 情况说明中文字重复"],
  ],
  [
    "a full stop doubled",
    "停驶旧车；",
    "停驶旧车；；",
    ["warning doubled “；；” 情况说明中标点重复"],
  ],
  [
    "a character lost",
    "政府采购服务预算50",
    "政府采购服务预50",
    ["warning doubled “政府采购服务预” “政府采购服务预”像是漏了字"],
  ],
  ["截止", "截至2025", "截止2025", ["warning assets-date “截止” “截止”应为“截至”"]],
  [
    "assets of another day",
    "截至2025年12月",
    "截至2026年6月",
    ["warning assets-date “2026年6月” 资产的时点写的是2026年6月"],
  ],
  [
    "a part missing",
    "六、专业性名词解释\n（一）财政拨款收入。指本年度从本级财政部门取得的财政拨款。\n",
    "",
    ["warning parts “示例局2026年部门预算情况说明” 情况说明缺少必要的部分"],
  ],
  [
    "another department",
    "示例局\n2026年部门",
    "其他局机关\n2026年部门",
    ["warning department “其他局机关” 情况说明与表的单位名称不同"],
  ],
  [
    "部门 and 单位",
    "2026年部门预算情况说明",
    "2026年单位预算情况说明",
    ["warning department-or-unit “单位预算” 情况说明里“部门”“单位”混用"],
  ],
  [
    "a mobile telephone",
    "023-60000000",
    "13900000000",
    ["info contact “联系方式：13900000000” 公开的是手机号码"],
  ],
  [
    "half a telephone number",
    "023-60000000",
    "023-6000",
    ["info contact “联系方式：023-6000” 联系电话的位数不对"],
  ],
  [
    "headings out of order",
    "六、专业性",
    "四、专业性",
    ["info numbering “四、专业性名词解释” 标题编号不连续"],
  ],
  [
    "headings of two forms",
    "（四）国有资产",
    "4.国有资产",
    ["info numbering “4.国有资产占有使用情况” 标题编号的形式不统一"],
  ],
  [
    "a use without money",
    "办公费、差旅费等",
    "办公费、印刷费等",
    ["info uses “印刷费” 用途里有表中没有金额的科目"],
  ],
  [
    "thousands in one place",
    "1300万元，其中：教育",
    "1,300万元，其中：教育",
    ["info number-style “1,300万元” 千分位有的用，有的不用"],
  ],
  [
    "what nobody knows",
    "主要用于校园周边道路。",
    "主要用于校园周边道路。另安排慰问金3万元。",
    ["info not-understood “另安排慰问金3万元” 有 1 处金额没有核对"],
  ],
  [
    "carry-over inside the appropriation",
    "一般公共预算拨款1100万元，政府性基金预算拨款60万元，事业收入80万元，其他收入10万元，上年结转收入50万元",
    "一般公共预算拨款1150万元，政府性基金预算拨款60万元，事业收入80万元，其他收入10万元",
    ["info carry-over “1150万元” 一般公共预算拨款里含有上年结转"],
  ],
];

test.each(FAILING)("told: %s", (_, from, to, findings) => {
  expect(audit(changed([from, to]))).toEqual(findings);
});

const PASSING: readonly (readonly [what: string, from: string, to: string])[] = [
  [
    "an amount in 元 of full precision",
    "公务接待费5万元，比2025年减少1万元",
    "公务接待费5.00万元，比2025年减少1.00万元",
  ],
  ["0 for 持平", "公务用车购置费0万元，与上年持平", "公务用车购置费0万元，比2025年增加0万元"],
  ["同比", "比2025年增加150万元，增长15%", "同比增加150万元，增长15.0%"],
  [
    "compared with the outturn, which no table has",
    "比2025年减少2万元。其中",
    "比2025年执行数减少9万元。其中",
  ],
  ["a law's year", "负责教育工作", "根据《2019年教育工作办法》（2018年印发）负责教育工作"],
  [
    "last year's amount said beside this year's",
    "2026年“三公”经费预算20万元",
    "2025年“三公”经费预算22万元，2026年“三公”经费预算20万元",
  ],
  [
    "a list that begins with 主要",
    "支出预算。2026年年初预算数1300万元，其中：教育支出900万元，社会保障和就业支出200万元，卫生健康支出100万元，城乡社区支出60万元，住房保障支出40万元。",
    "支出预算。2026年年初预算数1300万元，主要是教育支出900万元。",
  ],
  ["12月底", "截至2025年12月，", "截至2025年12月31日，"],
  [
    "other sorts of cars",
    "其中一般公务用车5辆、执勤执法用车1辆",
    "其中副部（省）级及以上领导用车1辆、轿车3辆（其中新能源轿车2辆）、越野车2辆",
  ],
  [
    "an earlier year in free words",
    "主要用于校园周边道路。",
    "主要用于校园周边道路。2023年以前开工的道路项目支出已经结清。",
  ],
  ["a part of a 类", "教育支出900万元，社会", "教育支出900万元（其中校舍维修支出100万元），社会"],
  ["a bound of price", "共有车辆6辆", "单价50万元以上设备2台，共有车辆6辆"],
  ["the same item in its other name", "公务用车运行维护费15", "公务用车运行费15"],
  ["教育支出 without 支出", "社会保障和就业支出200", "社会保障和就业200"],
];

test.each(PASSING)("not told: %s", (_, from, to) => {
  expect(audit(changed([from, to]))).toEqual([]);
});

test("a change that no table tells is held against the other changes", () => {
  const text = changed(
    ["比2025年增加150万元，增长15%", "比2024年增加150万元，增长15%"],
    ["比2025年增加50万元", "比2024年增加50万元"],
    ["比2025年增加100万元", "比2024年增加80万元"]
  );
  expect(audit(text).filter((finding) => finding.includes("consistency"))).toEqual([
    "error consistency “50万元” 各部分的增减之和不等于总的增减",
  ]);
});

test("below 一般公共预算 the 类 are those of 一般公共预算", () => {
  const text = `三、一般公共预算财政拨款支出预算情况说明
（一）总体情况。2026年一般公共预算财政拨款支出预算为1150万元，较2025年预算增加150万元，主要原因是教师增加。
（二）按功能分类科目的支出情况。教育支出810万元；社会保障和就业支出200万元；卫生健康支出100万元；住房保障支出40万元。
（三）按支出用途划分。基本支出750万元，占65.22%；项目支出400万元，占34.78%。`;
  expect(audit(text)).toEqual([]);
});

test("this year's amount, last year's and the change are held against one another", () => {
  const income = (base: string): string =>
    changed([
      "上年结转收入50万元。",
      `上年结转收入50万元。收入预算1300万元，比2025年${base}万元增加120万元。`,
    ]);
  expect(audit(income("1180"))).toEqual([]);
  expect(audit(income("1108"))).toEqual(["error consistency “1108万元” 上年数加增减不等于本年数"]);
});

// What looks at such a text again from each of its places would not come to its end before the test is stopped.
test.each([
  "因公出国（境）费用0万元，与上年持平；",
  "总额总额总额总额总额预算预算预算预算",
  "比上年比上年比上年增加增加1",
  "（一）收入预算一、三公经费",
  "购置车辆1辆、一般公务用车",
  "1，1，1，1，1，1，1.1",
  "主要原因是主要用于",
])(
  "a hundred thousand characters of %s are read to their end",
  async (piece) => {
    const [head = "", tail = ""] = SOUND.split("五、其他");
    const long = piece.repeat(Math.ceil(100_000 / piece.length));
    expect(Array.isArray(audit(`${head}${long}五、其他${tail}`))).toBe(true);
    // The limit of the test is noticed when others have their turn.
    await new Promise((turn) => setTimeout(turn));
  },
  20_000
);
