import { termsWording } from "../wording/terms";
import { standard } from "./standard";
import type { Style } from "./style";

const { wording, phrases } = standard;

/** 九龙坡: all sources with their zeros, 预算 behind the 类, an unchanged amount as «减少0万元», matters numbered 1. to 4. */
export const jiulongpo: Style = {
  ...standard,
  title: "九龙坡",
  items: "all",
  sources: { "state-capital": "国有资本经营预算收入" },
  zeroSources: ["general", "fund", "state-capital", "operations", "business", "other"],
  explainedBy: { income: "natures", expenditure: "natures" },
  signs: [
    "预算公开情况说明",
    "（一）收入预算：",
    "国有资本经营预算收入0万元",
    "项目经费拨款",
    "减少0万元",
    "1.机关运行经费",
    "（一）财政拨款收入：",
    "安全奖励费用",
  ],
  phrases: {
    ...phrases,
    same: "比{{ lastYear }}减少{{ change.amount }}",
    "income-part-name": `
{% case id %}{% when "project" %}项目经费拨款{% else %}基本支出预算{% endcase %}`,
    "part-name": `
{% case id %}{% when "project" %}项目支出预算{% else %}基本支出预算{% endcase %}`,
    "named-parts": `
{% for part in parts %}
{% render "income-part-name", id: part.id %}{{ part.direction }}{{ part.amount }}
{% unless forloop.last %}，{% endunless %}
{% endfor %}`,
    "income-change": `
{% if change.parts.size > 0 %}。收入较{{ lastYear }}{{ change.direction }}{{ change.amount }}{% render "percent", change: change %}，主要是{% render "named-parts", parts: change.parts %}
{% else %}{% render "change", change: change, before: "。收入", than: "较", against: lastYear, verb: "主要原因是" %}
{% endif %}`,
    categories: `
{% for item in items %}
{{ item.name }}预算{{ item.amount }}{% unless forloop.last %}，{% endunless %}
{% endfor %}`,
  },
  wording: {
    ...wording,
    title: { title: "", paragraphs: ["{{ department }}", "{{ year }}年预算公开情况说明"] },
    "income-and-expenditure": {
      title: "二、部门收支总体情况",
      paragraphs: [
        `
（一）收入预算：
{% if income.ask %}{{ income.ask }}
{% else %}
{{ year }}年年初预算数{{ income.total }}
{% if income.items.size > 0 %}，其中：{% render "list", items: income.items, between: "，" %}{% endif %}
{% render "income-change", change: income.change %}。
{% endif %}`,
        `
（二）支出预算：
{% if expenditure.ask %}{{ expenditure.ask }}
{% else %}
{{ year }}年年初预算数{{ expenditure.total }}
{% if expenditure.items.size > 0 %}，其中：{% render "categories", items: expenditure.items %}{% endif %}
{% render "change", change: expenditure.change, before: "。支出预算", than: "较", against: lastYear, verb: "主要原因是" %}。
{% endif %}`,
      ],
    },
    appropriation: { ...wording.appropriation, title: "三、部门预算情况说明" },
    "other-matters": {
      title: "五、其他重要事项的情况说明",
      paragraphs: [
        `
1.机关运行经费。
{% if running.ask %}{{ running.ask }}
{% else %}
{{ year }}年一般公共预算财政拨款运行经费{{ running.amount }}
{% render "change", change: running.change, before: "，", than: "比", against: "上年", verb: "主要原因为" %}。
{% if running.use %}主要用于{{ running.use }}。
{% elsif running.uses.size > 0 %}主要用于{{ running.uses | join: "、" }}等。
{% endif %}
{% endif %}`,
        `
2.政府采购情况。
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
{{ year }}年一般公共预算安排购置车辆{{ assets.purchase }}。`,
      ],
    },
    terms: termsWording({ mark: "：", holder: "单位", safety: true }),
  },
};
