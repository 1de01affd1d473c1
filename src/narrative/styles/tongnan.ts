import { termsWording } from "../wording/terms";
import { standard } from "./standard";
import type { Style } from "./style";

const { wording, phrases } = standard;

/** 潼南: 基本支出 and 项目支出 before the 类, each explained by itself; “三公” items that are zero are not named. */
export const tongnan: Style = {
  ...standard,
  title: "潼南",
  thousands: true,
  signs: [
    "（一）收入预算：",
    "收入较去年",
    "基本支出：",
    "项目支出主要用于",
    "无政府性基金预算。",
    "，原因是",
    "政府采购情况。无",
    "未安排一般公共预算购置车辆",
    "1.机关运行经费",
  ],
  phrases: {
    ...phrases,
    "running-change": `
{% if change.direction %}，比上年{{ change.direction }}了{{ change.amount }}{% render "percent", change: change %}{% if change.reason %}，主要原因是{{ change.reason }}{% endif %}{% render "remark", change: change %}
{% else %}{% render "change", change: change, before: "，", than: "比", against: "上年", verb: "主要原因是" %}
{% endif %}`,
    moved: `
{% if change.direction %}{{ what }}{{ change.direction }}{{ change.amount }}{% render "percent", change: change %}{% if change.reason %}，主要是{{ change.reason }}{% endif %}{% render "remark", change: change %}。
{% elsif change.ask %}{{ what }}{{ change.ask }}。
{% endif %}`,
    "sangong-items": `
{% assign between = "" %}
{% unless reception.isZero %}{{ between }}公务接待费{{ reception.amount }}{% assign between = "，" %}{% endunless %}
{% unless operation.isZero %}{{ between }}公务用车运行维护费{{ operation.amount }}{% assign between = "，" %}{% endunless %}
{% unless purchase.isZero %}{{ between }}公务用车购置费{{ purchase.amount }}{% assign between = "，" %}{% endunless %}
{% unless abroad.isZero %}{{ between }}因公出国（境）费用{{ abroad.amount }}{% endunless %}`,
  },
  wording: {
    ...wording,
    "income-and-expenditure": {
      title: "二、部门收支总体情况",
      paragraphs: [
        `
（一）收入预算：
{% if income.ask %}{{ income.ask }}
{% else %}
{{ year }}年年初预算数{{ income.total }}
{% if income.items.size > 0 %}，其中：{% render "list", items: income.items, between: "，" %}{% endif %}
{% render "change", change: income.change, before: "，收入", than: "较", against: "去年", verb: "主要是" %}。
{% endif %}`,
        `
（二）支出预算：
{% if expenditure.ask %}{{ expenditure.ask }}
{% else %}
{{ year }}年年初预算数{{ expenditure.total }}。
{% if expenditure.natures %}基本支出：{{ expenditure.natures.basic }}，项目支出：{{ expenditure.natures.project }}。{% endif %}
{% if expenditure.items.size > 0 %}其中：{% render "list", items: expenditure.items, between: "，" %}。{% endif %}
{% if expenditure.natures %}
{% render "moved", what: "基本支出", change: expenditure.basicChange %}
{% render "moved", what: "项目支出", change: expenditure.projectChange %}
{% else %}
{% capture moved %}{% render "change", change: expenditure.change, before: "支出", than: "较", against: "去年", verb: "主要是" %}{% endcapture %}
{% assign moved = moved | strip %}
{% if moved != "" %}{{ moved }}。{% endif %}
{% endif %}
{% endif %}`,
        "{% unless fund %}本单位{{ year }}年无政府性基金预算。{% endunless %}",
      ],
    },
    appropriation: {
      title: "三、部门预算情况说明",
      paragraphs: [
        `
{% if ask %}{{ ask }}
{% else %}
{{ year }}年一般公共预算财政拨款收入{{ general.income }}，一般公共预算财政拨款支出{{ general.expenditure }}
{% render "change", change: general.change, before: "，", than: "比", against: lastYear, verb: "主要原因是" %}。其中：
基本支出{{ general.basic.amount }}
{% render "change", change: general.basic.change, before: "，", than: "比", against: lastYear, verb: "主要原因是" %}
{% if general.basic.use %}，主要用于{{ general.basic.use }}{% endif %}；
项目支出{{ general.project.amount }}
{% render "change", change: general.project.change, before: "，", than: "相较", against: lastYear, verb: "主要是" %}。
{% if general.project.use %}项目支出主要用于{{ general.project.use }}。{% endif %}
{% endif %}`,
        `
{% if fundAsk %}{{ fundAsk }}
{% elsif fund %}
{{ year }}年政府性基金预算收入{{ fund.income }}，政府性基金预算支出{{ fund.amount }}
{% render "change", change: fund.change, before: "，", than: "比", against: lastYear, verb: "主要原因是" %}
{% if fund.use %}，主要用于{{ fund.use }}{% endif %}。
{% else %}
{% if holder %}{{ holder }}{% else %}本单位{% endif %}{{ year }}年无政府性基金预算拨款安排的支出。
{% endif %}`,
        ...wording.appropriation.paragraphs.slice(2),
      ],
    },
    sangong: {
      title: "四、“三公”经费情况说明",
      paragraphs: [
        `
{% if ask %}{{ ask }}
{% else %}
{{ year }}年“三公”经费预算{{ total }}
{% render "change", change: change, before: "，", than: "比", against: lastYear, verb: "原因是" %}
{% if wholeReason %}，原因是{{ wholeReason }}{% endif %}。
{% if scope %}{{ scope }}。{% endif %}
{% unless isZero %}其中：{% render "sangong-items", abroad: abroad, reception: reception, operation: operation, purchase: purchase %}。{% endunless %}
{% endif %}`,
      ],
    },
    "other-matters": {
      title: "五、其他重要事项的情况说明",
      paragraphs: [
        `
1.机关运行经费。
{% if running.ask %}{{ running.ask }}
{% else %}
{{ year }}年一般公共预算财政拨款运行经费{{ running.amount }}
{% render "running-change", change: running.change %}。
{% if running.use %}主要用于{{ running.use }}。
{% elsif running.uses.size > 0 %}主要用于{{ running.uses | join: "、" }}等。
{% endif %}
{% endif %}`,
        `
2.政府采购情况。
{% if procurement.ask %}{{ procurement.ask }}
{% elsif procurement.none %}无
{% else %}
{% if procurement.holder %}{{ procurement.holder }}{% else %}所属各预算单位{% endif %}
政府采购预算总额{{ procurement.all.total }}{% render "kinds", bought: procurement.all %}
{% if procurement.general %}；其中一般公共预算拨款政府采购{{ procurement.general.total }}{% render "kinds", bought: procurement.general %}{% endif %}。
{% endif %}`,
        `
3.绩效目标设置情况。
{% if performance.ask %}{{ performance.ask }}
{% elsif performance.none %}我单位{{ year }}年无项目支出。
{% else %}
{{ year }}年项目支出均实行了绩效目标管理，涉及
{% render "list", items: performance.items, between: "、" %}。
{% endif %}`,
        `
4.国有资产占有使用情况。
截至{{ lastYear }}12月，{% if assets.holder %}{{ assets.holder }}{% else %}所属各预算单位{% endif %}
{% if assets.none %}没有车辆{% else %}共有车辆{{ assets.vehicles }}{% endif %}。
{{ year }}年{% if assets.nothingToBuy %}未安排一般公共预算购置车辆{% else %}一般公共预算安排购置车辆{{ assets.purchase }}{% endif %}。`,
      ],
    },
    terms: termsWording({ mark: "：", holder: "单位", safety: true }),
  },
};
