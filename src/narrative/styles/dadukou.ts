import { termsWording } from "../wording/terms";
import { standard } from "./standard";
import type { Style } from "./style";

const { wording, phrases } = standard;
const [, ...others] = wording["other-matters"].paragraphs;

/** 大渡口: 机关运行经费 against 上年, changes of totals explained by their parts. */
export const dadukou: Style = {
  ...standard,
  title: "大渡口",
  explainedBy: { income: "sources", expenditure: "natures" },
  signs: [
    "（一）收入预算。",
    "（二）支出预算。",
    "主要是一般公共预算拨款较上年",
    "与上年保持一致",
    "与上年持平",
    "运行经费比上年",
    "（一）财政拨款收入。",
    "指部门取得的",
  ],
  phrases: {
    ...phrases,
    "part-name": `
{% case id %}
{% when "basic" %}基本支出
{% when "project" %}项目支出
{% else %}一般公共预算拨款较上年
{% endcase %}`,
  },
  wording: {
    ...wording,
    "other-matters": {
      title: "五、其他重要事项的情况说明",
      paragraphs: [
        `
（一）机关运行经费。
{% if running.ask %}{{ running.ask }}
{% else %}
{{ year }}年一般公共预算财政拨款运行经费{{ running.amount }}
{% render "change", change: running.change, before: "，", than: "比", against: "上年", verb: "主要原因是" %}。
{% if running.use %}主要用于{{ running.use }}。
{% elsif running.uses.size > 0 %}主要用于{{ running.uses | join: "、" }}等。
{% endif %}
{% endif %}`,
        ...others,
      ],
    },
    terms: termsWording({ mark: "。", holder: "部门", safety: false }),
  },
};
