import { termsWording } from "../wording/terms";
import type { Style } from "./style";

/** 通用: the wording that most departments share, only what is not zero, zeros trimmed (domain.md 5). */
export const standard: Style = {
  title: "通用",
  unit: "万元",
  thousands: false,
  trimZeros: true,
  percentages: false,
  items: "non-zero",
  sources: {},
  zeroSources: [
    "general",
    "fund",
    "state-capital",
    "special-account",
    "operations",
    "superior-grants",
    "affiliate-remittance",
    "business",
    "other",
  ],
  explainedBy: { income: null, expenditure: null },
  signs: [],
  phrases: {
    same: "与上年持平",
    change: `
{% if change.isNew %}{{ before }}新增单位，{{ lastYear }}初无预算
{% elsif change.same %}{{ before }}{% render "same", change: change %}{% render "remark", change: change %}
{% elsif change.direction %}
{{ before }}{{ than }}{{ against }}{{ change.direction }}{{ change.amount }}
{% render "percent", change: change %}
{% if change.parts.size > 0 %}，主要是{% render "parts", parts: change.parts %}
{% elsif change.reason %}，{{ verb }}{{ change.reason }}
{% endif %}
{% render "remark", change: change %}
{% elsif change.ask %}{{ before }}{{ change.ask }}
{% endif %}`,
    percent: `
{% if change.percent %}，{% if change.direction == "增加" %}增长{% else %}下降{% endif %}{{ change.percent }}
{% elsif change.noBase %}，上年为零，增幅无可比性
{% endif %}`,
    remark: "{% if change.remark %}，{{ change.remark }}{% endif %}",
    parts: `
{% for part in parts %}
{% render "part-name", id: part.id %}{{ part.direction }}{{ part.amount }}
{% unless forloop.last %}，{% endunless %}
{% endfor %}`,
    "part-name": `
{% case id %}
{% when "basic" %}基本支出
{% when "project" %}项目支出
{% else %}一般公共预算拨款
{% endcase %}`,
    list: `
{% for item in items %}
{{ item.name }}{{ item.amount }}{% unless forloop.last %}{{ between }}{% endunless %}
{% endfor %}`,
    kinds: `
{% if bought.breakdown %}：{{ bought.breakdown }}
{% elsif bought.kinds.size > 0 %}：{% render "list", items: bought.kinds, between: "、" %}
{% endif %}`,
  },
  wording: {
    title: {
      title: "",
      paragraphs: ["{{ department }}", "{{ year }}年部门预算情况说明"],
    },
    basics: {
      title: "一、单位基本情况",
      paragraphs: [
        "（一）职能职责",
        "{{ duties }}",
        "（二）单位构成",
        "{{ organisation }}",
        "{% if reform %}（三）机构改革相关情况{% endif %}",
        "{% if reform %}{{ reform }}{% endif %}",
      ],
    },
    "income-and-expenditure": {
      title: "二、部门收支总体情况",
      paragraphs: [
        `
（一）收入预算。
{% if income.ask %}{{ income.ask }}
{% else %}
{{ year }}年年初预算数{{ income.total }}
{% if income.byYear %}
，其中：本年收入{{ income.byYear.current }}
{% if income.items.size > 0 %}，主要是{% render "list", items: income.items, between: "，" %}{% endif %}
；上年结转收入{{ income.byYear.carriedIn }}
{% elsif income.items.size > 0 %}，其中：{% render "list", items: income.items, between: "，" %}
{% endif %}
{% render "change", change: income.change, before: "。收入", than: "较", against: lastYear, verb: "主要原因是" %}。
{% endif %}`,
        `
（二）支出预算。
{% if expenditure.ask %}{{ expenditure.ask }}
{% else %}
{{ year }}年年初预算数{{ expenditure.total }}
{% if expenditure.items.size > 0 %}，其中：{% render "list", items: expenditure.items, between: "，" %}{% endif %}
{% render "change", change: expenditure.change, before: "。支出", than: "较", against: lastYear, verb: "主要原因是" %}。
{% endif %}`,
      ],
    },
    appropriation: {
      title: "三、财政拨款情况说明",
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
{% render "change", change: general.project.change, before: "，", than: "比", against: lastYear, verb: "主要原因是" %}
{% if general.project.use %}，主要用于{{ general.project.use }}{% endif %}。
{% endif %}`,
        `
{% if fundAsk %}{{ fundAsk }}
{% elsif fund %}
{{ year }}年政府性基金预算收入{{ fund.income }}，政府性基金预算支出{{ fund.amount }}
{% render "change", change: fund.change, before: "，", than: "比", against: lastYear, verb: "主要原因是" %}
{% if fund.use %}，主要用于{{ fund.use }}{% endif %}。
{% else %}
{% if holder %}{{ holder }}{% endif %}{{ year }}年无使用政府性基金预算拨款安排的支出{% if fundSame %}，与上年保持一致{% endif %}。
{% endif %}`,
        `
{% if stateCapital %}
{{ year }}年国有资本经营预算收入{{ stateCapital.income }}，国有资本经营预算支出{{ stateCapital.amount }}
{% render "change", change: stateCapital.change, before: "，", than: "比", against: lastYear, verb: "主要原因是" %}
{% if stateCapital.use %}，主要用于{{ stateCapital.use }}{% endif %}。
{% endif %}`,
      ],
    },
    sangong: {
      title: "四、“三公”经费情况说明",
      paragraphs: [
        `
{% if ask %}{{ ask }}
{% else %}
{{ year }}年“三公”经费预算{{ total }}
{% render "change", change: change, before: "，", than: "比", against: lastYear, verb: "主要原因是" %}
{% if reason %}，主要原因是{{ reason }}{% endif %}。
{% if scope %}{{ scope }}。{% endif %}其中：
因公出国（境）费用{{ abroad.amount }}
{% render "change", change: abroad.change, before: "，", than: "比", against: lastYear, verb: "主要原因是" %}；
公务接待费{{ reception.amount }}
{% render "change", change: reception.change, before: "，", than: "比", against: lastYear, verb: "主要原因是" %}；
公务用车运行维护费{{ operation.amount }}
{% render "change", change: operation.change, before: "，", than: "比", against: lastYear, verb: "主要原因是" %}；
公务用车购置费{{ purchase.amount }}
{% render "change", change: purchase.change, before: "，", than: "比", against: lastYear, verb: "主要原因是" %}。
{% endif %}`,
      ],
    },
    "other-matters": {
      title: "五、其他重要事项的情况说明",
      paragraphs: [
        `
（一）机关运行经费。
{% if running.ask %}{{ running.ask }}
{% else %}
{{ year }}年一般公共预算财政拨款运行经费{{ running.amount }}
{% render "change", change: running.change, before: "，", than: "比", against: lastYear, verb: "主要原因为" %}。
{% if running.use %}主要用于{{ running.use }}。
{% elsif running.uses.size > 0 %}主要用于{{ running.uses | join: "、" }}等。
{% endif %}
{% endif %}`,
        `
（二）政府采购情况。
{% if procurement.ask %}{{ procurement.ask }}
{% else %}
{% if procurement.holder %}{{ procurement.holder }}{% else %}我单位{% endif %}
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
{% render "list", items: performance.items, between: "、" %}。
{% endif %}`,
        `
（四）国有资产占有使用情况。
截至{{ lastYear }}12月，{% if assets.holder %}{{ assets.holder }}{% else %}本单位{% endif %}
{% if assets.none %}没有车辆{% else %}共有车辆{{ assets.vehicles }}{% endif %}。
{{ year }}年一般公共预算安排购置车辆{{ assets.purchase }}。`,
      ],
    },
    terms: termsWording({ mark: "。", holder: "单位", safety: false }),
    contact: {
      title: "",
      paragraphs: ["部门预算公开联系人：{{ name }} 联系方式：{{ phone }}"],
    },
  },
};
