import type { Claim } from "../../src/narrative/read/claim";
import { claimLastYear, claimName, claimReadings } from "../../src/narrative/read/claim-readings";
import { readNarrative } from "../../src/narrative/read/read-narrative";
import { KNOWN_DEPARTMENT } from "../checks/narrative/known-department";

/** «5万元 公务接待费 (item sangong.reception): 5, 6»: what is said, of what, what the tables say, and for last year. */
function inShort({ quote, item }: Claim): string {
  const { type, ...rest } = item;
  const what = Object.entries(rest).flatMap(([key, value]: readonly [string, unknown]) =>
    key === "isGeneral" ? ["general"] : value === null ? [] : value
  );
  const amounts = claimReadings(KNOWN_DEPARTMENT, item).map(({ fen }) => fen / 1e6);
  const last = claimLastYear(KNOWN_DEPARTMENT, item);
  const before = last.state === "known" ? `, ${last.fen / 1e6}` : "";
  const now = [...new Set(amounts)].join("/");
  return `${quote} ${claimName(item)} (${[type, ...what].join(" ")}): ${now === "" ? "-" : now}${before}`;
}

test.each<readonly [heading: string, text: string, claims: readonly string[]]>([
  [
    "四、“三公”经费情况说明",
    "公务用车购置及运行维护费16万元，因公出国（境）费用1万元，公务用车运行费15万元，公务用车购置费1万元，公务接待费5万元",
    [
      "16万元 公务用车购置及运行费 (further vehicles): 15, 16",
      "1万元 因公出国（境）费用 (item sangong.abroad): 0, 0",
      "15万元 公务用车运行维护费 (item sangong.operation): 15, 16",
      "1万元 公务用车购置费 (item sangong.purchase): 0, 0",
      "5万元 公务接待费 (item sangong.reception): 5, 6",
    ],
  ],
  [
    "五、其他重要事项的情况说明",
    "机关运行经费150万元；政府采购货物预算50万元；公务接待费5万元。",
    [
      "150万元 机关运行经费 (item running): 150",
      "50万元 政府采购货物预算 (procurement total goods): 50",
      "5万元 公务接待费 (item sangong.reception): 5, 6",
    ],
  ],
  [
    "（二）政府采购情况",
    "政府采购预算总额120万元：政府采购货物预算50万元、政府采购工程预算20万元、服务类50万元；其中一般公共预算拨款政府采购110万元：货物45万元。另有服务50万元。",
    [
      "120万元 政府采购预算 (procurement total): 120",
      "50万元 政府采购货物预算 (procurement total goods): 50",
      "20万元 政府采购工程预算 (procurement total works): 20",
      "50万元 政府采购服务预算 (procurement total services): 50",
      "110万元 一般公共预算拨款政府采购预算 (procurement general): 110",
      "45万元 一般公共预算拨款政府采购货物预算 (procurement general goods): 45",
      "50万元 政府采购服务预算 (procurement total services): 50",
    ],
  ],
  [
    "三、政府性基金预算收支情况",
    "政府性基金预算收入60万元，政府性基金预算支出60万元，其中：基本支出0万元，项目支出60万元。",
    [
      "60万元 政府性基金预算收入 (item fund.income): 60",
      "60万元 政府性基金预算支出 (item fund): 60",
      "0万元 政府性基金预算基本支出 (further fund.basic): 0",
      "60万元 政府性基金预算项目支出 (item fund.project): 60",
    ],
  ],
  [
    "三、国有资本经营预算情况",
    "国有资本经营预算拨款收入3万元，国有资本经营预算支出3万元，其中：项目支出3万元，基本支出0万元。",
    [
      "3万元 国有资本经营预算收入 (item state-capital.income): -",
      "3万元 国有资本经营预算支出 (item state-capital): -",
      "3万元 国有资本经营预算项目支出 (item state-capital.project): -",
    ],
  ],
  [
    "三、一般公共预算拨款情况",
    "一般公共预算当年拨款1100万元。一般公共预算财政拨款收入1150万元，人员经费600万元，日常公用经费150万元，一般公共预算基本支出750万元。",
    [
      "1100万元 一般公共预算当年拨款 (further general.current): 1100/1150",
      "1150万元 一般公共预算财政拨款收入 (item general.income): 1150/1100",
      "600万元 人员经费 (further personnel): 600",
      "150万元 公用经费 (further office): 150",
      "750万元 基本支出预算 (item basic): 750/800, 700",
    ],
  ],
  [
    "四、财政拨款收支预算总体情况",
    "财政拨款收入1210万元。财政拨款支出1210万元，政府性基金预算支出60万元，项目支出60万元，一般公共预算支出1150万元，项目支出400万元",
    [
      "1210万元 财政拨款收入 (further appropriation.income): 1210",
      "1210万元 财政拨款支出 (further appropriation.expenditure): 1210",
      "60万元 政府性基金预算支出 (item fund): 60",
      "60万元 政府性基金预算项目支出 (item fund.project): 60",
      "1150万元 一般公共预算财政拨款支出 (item general): 1150, 1000",
      "400万元 项目支出预算 (item project): 400/500/460, 300",
    ],
  ],
  [
    "二、部门收支总体情况",
    "收支总预算1300万元，部门总收入1300万元，基本支出800万元，项目支出500万元，结转下年支出5万元，教育支出预算900万元。",
    [
      "1300万元 收入预算 (item income): 1300/1210",
      "1300万元 收入预算 (item income): 1300/1210",
      "800万元 基本支出预算 (further department.basic): 800/750",
      "500万元 项目支出预算 (item department.project): 500/400/460",
      "5万元 结转下年支出 (category 结转下年支出): -",
      "900万元 教育支出 (category 教育支出): 900",
    ],
  ],
  [
    "三、一般公共预算财政拨款支出预算情况",
    "教育（类）普通教育（款）小学教育（项）2026年预算数310万元，教育支出为810万元。",
    [
      "310万元 小学教育 (subject 教育 普通教育 小学教育): 310, 300",
      "810万元 教育支出 (category 教育支出 general): 810/900",
    ],
  ],
  [
    "（三）绩效目标设置情况",
    "均实行了绩效目标管理，涉及一般公共预算当年财政拨款400万元，政府性基金预算拨款60万元。",
    [
      "400万元 实行绩效目标管理的项目支出 (performance): 400/500, 300",
      "60万元 政府性基金预算项目支出 (item fund.project): 60",
    ],
  ],
  [
    "二、收入预算情况",
    "预算1300万元，其中：上级补助收入1万元，附属单位上缴收入2万元，财政专户管理资金3万元，事业单位经营收入4万元，其他收入10万元，单位资金5万元，上年结转50万元，国有资本经营预算拨款6万元。",
    [
      "1300万元 收入预算 (item income): 1300/1210",
      "1万元 上级补助收入 (source superior-grants): -",
      "2万元 附属单位上缴收入 (source affiliate-remittance): -",
      "3万元 财政专户管理资金 (source special-account): -",
      "4万元 事业单位经营收入 (source business): -",
      "10万元 其他收入 (source other): 10",
      "5万元 单位资金 (source unit-funds): -",
      "50万元 上年结转收入 (source carried-in): 50",
      "6万元 国有资本经营预算拨款 (source state-capital): 0",
    ],
  ],
])("what an amount is of is known by its name and its part: %s", (heading, text, claims) => {
  expect(readNarrative(`${heading}\n${text}`).claims.map(inShort)).toEqual(claims);
});

test.each([
  [
    "a fund that has no such part",
    "三、国有资本经营预算情况\n2026年基本支出0万元。",
    "基本支出0万元",
  ],
  ["an item that the part has not", "三、政府性基金预算情况\n公务接待费5万元。", "公务接待费5万元"],
])("%s is not read, and said not to be", (_, text, quote) => {
  const { claims, notUnderstood } = readNarrative(text);
  expect(claims).toEqual([]);
  expect(notUnderstood.map((place) => place.quote)).toEqual([expect.stringContaining(quote)]);
});

describe("the parts of a text", () => {
  const parts = (text: string): string[] =>
    readNarrative(text).parts.map(
      ({ level, topic, marker, title }) => `${level} ${topic ?? "-"} ${marker}${title}`
    );

  test("under 基本情况 and 名词解释 nothing is said of amounts, whatever the words", () => {
    const text =
      "一、单位基本情况\n（一）收入情况。2026年收入预算3万元。\n六、名词解释\n（一）收入预算。指2026年收入预算5万元。";
    expect(parts(text)).toEqual([
      "1 information 一、单位基本情况",
      "2 information （一）收入情况",
      "1 terms 六、名词解释",
      "2 terms （一）收入预算",
    ]);
    const { claims, notUnderstood, choices } = readNarrative(text);
    expect([claims, notUnderstood, choices]).toEqual([[], [], []]);
  });

  test.each([
    ["一般公共预算支出情况", "general"],
    ["政府性基金预算收支", "fund"],
    ["国有资本经营预算", "state-capital"],
    ["财政拨款收支情况", "appropriation"],
  ])("收入 and 支出 of %s are not the department's", (title, topic) => {
    expect(parts(`四、${title}\n（一）收入预算\n（二）支出`)).toEqual([
      `1 ${topic} 四、${title}`,
      `2 ${topic} （一）收入预算`,
      `2 ${topic} （二）支出`,
    ]);
  });

  test("those of the department are", () => {
    expect(parts("二、收支总体情况\n（一）收入\n（二）支出")).toEqual([
      "1 balance 二、收支总体情况",
      "2 income （一）收入",
      "2 expenditure （二）支出",
    ]);
  });

  test("1. heads a part of its own only for what 其他重要事项 has", () => {
    expect(parts("五、其他需要说明的事项\n1.政府采购情况\n2.收入情况\n（三）资产情况")).toEqual([
      "1 other 五、其他需要说明的事项",
      "3 procurement 1.政府采购情况",
      "2 assets （三）资产情况",
    ]);
    expect(parts("五、其它情况\n1.政府采购情况")[0]).toBe("1 other 五、其它情况");
  });
});

describe("cars", () => {
  const counts = (text: string): string[] =>
    readNarrative(`（四）国有资产占有使用情况。${text}`).counts.map(
      ({ what, kind, count, quote }) => `${what} ${kind ?? "all"} ${count} ${quote}`
    );

  test("those there are and those bought, in all and by kinds", () => {
    expect(
      counts(
        "共有车辆12辆，其中一般公务用车5辆、执勤执法用车7辆。2026年安排购置公务用车2辆，均为执法执勤用车。"
      )
    ).toEqual([
      "owned all 12 12辆",
      "owned 一般公务用车 5 5辆",
      "owned 执勤执法用车 7 7辆",
      "bought all 2 2辆",
      "bought 执法执勤用车 2 2辆",
    ]);
  });

  test("a kind in brackets divides another; machines are no cars", () => {
    expect(counts("轿车3辆（其中新能源轿车2辆）、越野车12辆")).toEqual([
      "owned 轿车 3 3辆",
      "owned 越野车 12 12辆",
    ]);
    expect(counts("车辆总数3台（套）。单价50万元以上设备2台。")).toEqual([]);
  });

  test("a total said again ends the list of those bought", () => {
    expect(counts("购置车辆1辆，其中轿车1辆。年末车辆共8辆，包括越野车8辆")).toEqual([
      "bought all 1 1辆",
      "bought 轿车 1 1辆",
      "owned all 8 8辆",
      "owned 越野车 8 8辆",
    ]);
  });

  test("only where a text speaks of assets", () => {
    expect(readNarrative("二、收支总体情况\n共有车辆12辆。").counts).toEqual([]);
    expect(readNarrative("五、其他事项说明\n共有车辆12辆。").counts).toHaveLength(1);
  });
});
