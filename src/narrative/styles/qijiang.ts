import { termsWording } from "../wording/terms";
import { standard } from "./standard";
import type { Style } from "./style";

const { wording, phrases } = standard;

/** 綦江: thousands, all sources with their zeros, purchases with their zeros, cars as of 12月底. */
export const qijiang: Style = {
  ...standard,
  title: "綦江",
  thousands: true,
  items: "all",
  zeroSources: [
    "general",
    "fund",
    "state-capital",
    "special-account",
    "operations",
    "business",
    "other",
  ],
  explainedBy: { income: "sources", expenditure: "natures" },
  signs: [
    "（一）收入预算：",
    "财政专户管理资金0万元",
    "一般公共预算经费拨款",
    "政府采购预算总额0万元",
    "涉及一般公共预算财政拨款",
    "12月底",
    "与上年持平",
    "（一）机关运行经费",
    "安全奖励费用",
  ],
  phrases: {
    ...phrases,
    "part-name": `
{% case id %}
{% when "basic" %}基本支出
{% when "project" %}项目支出
{% else %}一般公共预算经费拨款
{% endcase %}`,
    "all-years": `
{% for item in items %}
{{ item.plainName }}{{ item.amount }}{% unless forloop.last %}、{% endunless %}
{% endfor %}`,
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
{% render "change", change: income.change, before: "。收入", than: "比", against: lastYear, verb: "主要原因是" %}。
{% endif %}`,
        `
（二）支出预算：
{% if expenditure.ask %}{{ expenditure.ask }}
{% else %}
{{ year }}年年初预算数{{ expenditure.total }}
{% if expenditure.items.size > 0 %}，其中：{% render "list", items: expenditure.items, between: "，" %}{% endif %}
{% render "change", change: expenditure.change, before: "。支出预算", than: "比", against: lastYear, verb: "主要原因是" %}。
{% endif %}`,
      ],
    },
    appropriation: { ...wording.appropriation, title: "三、部门预算情况说明" },
    "other-matters": {
      title: "五、其他重要事项的情况说明",
      paragraphs: [
        `
（一）机关运行经费。
{% if running.ask %}{{ running.ask }}
{% else %}
{{ year }}年一般公共预算财政拨款运行经费{{ running.amount }}
{% render "change", change: running.change, before: "，", than: "比", against: lastYear, verb: "主要原因是" %}
{% if running.use %}，主要用于{{ running.use }}
{% elsif running.uses.size > 0 %}，主要用于{{ running.uses | join: "、" }}等
{% endif %}。
{% endif %}`,
        `
（二）政府采购情况。
{% if procurement.ask %}{{ procurement.ask }}
{% else %}
{% if procurement.holder %}{{ procurement.holder }}{% else %}所属各预算单位{% endif %}
{% if procurement.none %}{{ year }}年无政府采购预算
{% else %}
政府采购预算总额{{ procurement.all.total }}{% render "kinds", bought: procurement.all %}
{% if procurement.general %}；其中一般公共预算拨款政府采购{{ procurement.general.total }}{% render "kinds", bought: procurement.general %}{% endif %}
{% endif %}。
{% endif %}`,
        `
（三）绩效目标设置情况。
{% if performance.ask %}{{ performance.ask }}
{% elsif performance.none %}我单位{{ year }}年无项目支出。
{% else %}
{{ year }}年项目支出均实行了绩效目标管理，涉及
{% render "all-years", items: performance.items %}。
{% endif %}`,
        `
（四）国有资产占有使用情况。
截至{{ lastYear }}12月底，{% if assets.holder %}{{ assets.holder }}{% else %}所属各预算单位{% endif %}
{% if assets.none %}没有车辆{% else %}共有车辆{{ assets.vehicles }}{% endif %}。
{{ year }}年一般公共预算安排购置车辆{{ assets.purchase }}。`,
      ],
    },
    terms: termsWording({ mark: "：", holder: "单位", safety: true }),
  },
};
