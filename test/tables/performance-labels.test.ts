/** What the labels in the head of a performance table mean, and which words are none. */
import { labelWords, meaningOfLabel, unitOfLabel } from "../../src/tables/performance-labels";

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** What a label means, in a word. */
function meaning(text: string): string {
  const label = meaningOfLabel(labelWords(text));
  if (!label) return "none";
  if ("text" in label) return label.text;
  if ("money" in label) return label.money;
  return Object.keys(label).join();
}

const MEANINGS: Readonly<Record<string, string>> = {
  total: `部门预算支出 部门支出预算数 单位预算支出总额 支出预算总量 部门预算 部门（单位）预算 部门(单位)支出预算数 年度资金总额 项目资金总额 年度预算总额
    本年度预算安排 本年项目预算 2026年预算安排 2026年度预算 项目总额 项目预算总额 资金总额 项目资金合计 年度项目资金总额 预算金额 本年资金总计`,
  basic: "基本支出 基本支出预算 基本支出预算数 基本支出数",
  project: "项目支出 项目支出预算 项目支出预算数",
  appropriation: "财政拨款 财政资金 财政预算拨款 财政拨款收入 财政拨款资金 其中：财政拨款",
  "special-account": "专户资金 财政专户管理资金 财政专户资金 财政专户核拨资金",
  "unit-funds": "单位资金 单位自有资金 单位自筹资金",
  "social-funds": "社会投入 社会投入资金",
  loans: "银行贷款 银行贷款资金",
  other: "其他 其他资金 其他各项资金 其他来源 其中:其他资金",
  "own-level": "本级资金 本级安排 本级财政安排 本级预算资金 本级财政资金",
  "superior-grants": "上级补助 上级资金 上级财政补助资金 上级补助资金",
  "project-name": "项目名称 项目(政策)名称 项目名称（编码） 项目名称及编码 项目名称及代码",
  "project-code": "项目编码 项目代码 项目编号",
  department: "部门名称 单位名称 预算部门名称 预算单位名称 部门（单位）名称 部门/单位名称",
  supervisor:
    "主管部门 业务主管部门 项目主管单位 主管部门名称 主管部门及代码 主管单位及编码 主管部门（盖章）",
  reporter:
    "填报单位 编制部门 申报单位名称 预算单位 填制单位（盖章） 报送部门 编报单位 单位信息 预算部门(单位)",
  year: "年度 预算年度 申报年度 项目年度",
  "execution-weight":
    "预算执行率权重 预算执行权重 预算执行率指标权重 预算执行率分值 预算执行率权重(%)",
  goal: `目标 总体目标 年度目标 绩效目标 年度绩效目标 年度总体目标 项目绩效总目标 部门整体绩效目标 当年整体绩效目标 本年度绩效目标 整体支出绩效目标 项目总体绩效目标
    一、年度目标`,
  description:
    "项目概述 概况 简介 项目概况 项目描述 项目主要内容 项目内容 项目实施内容 立项依据 项目立项依据",
  "long-term-goal":
    "中期目标 中长期目标 长期绩效目标 实施期目标 实施周期总体目标 五年目标 长期目标（2024年-2026年）",
  "passed-over": `实施单位 使用部门 承担单位名称 执行单位 单位 联系人 联系电话 联系方式 项目负责人 经办人 填表人 电话 项目分类 类型 项目属性 项目性质 级次 项目期限 项目期 状态 等级
    起止时间 项目起始年份 终止日期 开始时间 结束日期 完成年份 其他说明事项 部门职能 单位职责概述 职能 年度主要任务 年度重点工作任务 任务名称 主要内容 对应项目 绩效指标 2026年度绩效指标 年度部门绩效指标 备注 申报日期 申报时间 是否新增`,
  whole: "合计 小计 总计 总额 金额 金额合计",
  group: "资金情况 项目资金情况 资金来源 预算构成 部门预算安排 收支结构 总体资金情况 年度资金构成",
  groupOrTotal:
    "项目资金 年度预算 当年预算 预算 资金 当年资金 年度资金 年度预算申请 当年预算资金申请总额 项目预算申请",
};

test.each(Object.entries(MEANINGS))("%s", (name, labels) => {
  expect(words(labels).map((label) => [label, meaning(label)])).toEqual(
    words(labels).map((label) => [label, name])
  );
});

test("words that only contain a label are none", () => {
  const others = `某部门预算支出 部门预算支出说明 某年度资金总额 年度资金总额度 全部当年预算 当年预算安排数表 某项目总额 项目总额度 非基本支出 基本支出类 非项目支出
    项目支出类 某财政拨款 财政拨款户 某财政专户资金 财政专户资金户 某单位资金 单位资金户 某社会投入 社会投入额 某银行贷款 银行贷款户 其它 其他资金户 某其他 市本级资金
    本级资金户 某上级补助 上级补助款 某项目名称 项目名称栏 项目名称及编码表 某项目编码 项目编码表 部门名称表 名称 某主管部门 主管部门表 某填报单位 填报单位表 某单位信息
    单位信息表 某预算部门(单位) 预算部门(单位)表 某年度 年度表 某预算执行率权重 预算执行率权重表 某总体目标 总体目标值 某概况 概况表 某立项依据 立项依据表 某项目内容 项目内容表
    短期目标 合计数 某合计 某资金情况 资金情况表 某总体资金 总体资金表 其中数 某项目资金 项目资金户 某当年预算申请 当年预算申请表 某联系人 某单位 单位表 某项目分类 项目分类表
    某其他说明 某年度主要任务 年度主要任务表 某任务名称 任务名称表 某主要内容 主要内容表 某对应项目 对应项目表 绩效指标值 某备注 备注栏 某申报日期 申报日期表 可否是否新增 是否
    建成道路`;
  expect(words(others).filter((text) => meaning(text) !== "none")).toEqual([]);
  expect(meaning(" ")).toBe("none");
});

test("a label is short", () => {
  const of = (count: number) => meaning(`项目(${"甲".repeat(count)})名称`);
  expect([of(34), of(35)]).toEqual(["project-name", "none"]);
});

test("loses its numbering, 其中, its unit and its colons", () => {
  expect(
    words(
      "一、项目名称： （1）财政拨款（万元）:: 其中：其他资金 其中、其他资金 其中： 年度资金总额（单位：元） 权重(%) 权重（百分比） 目标(2026年)"
    ).map(labelWords)
  ).toEqual([
    ...[
      "项目名称",
      "财政拨款",
      "其他资金",
      "其他资金",
      "其中",
      "年度资金总额",
      "权重",
      "权重",
      "目标",
    ],
  ]);
});

test("may state its unit", () => {
  expect(
    words("资金（万元） 资金(元) 资金（单位：千元） 资金(单位亿元) 资金万元 资金(人)").map(
      unitOfLabel
    )
  ).toEqual(["万元", "元", "千元", "亿元", null, null]);
  expect([unitOfLabel(5), unitOfLabel(null)]).toEqual([null, null]);
});
