import type { Wording } from "../styles/style";

interface TermsWording {
  /** What stands behind a term: 。 or ：. */
  readonly mark: "。" | "：";
  /** Who has 其他收入. */
  readonly holder: "部门" | "单位";
  /** Whether 公务用车运行维护费 names 安全奖励费用. */
  readonly safety: boolean;
}

/** 六、专业性名词解释: the five fixed terms with the differences that districts have (domain.md 5), or a person's own. */
export function termsWording({ mark, holder, safety }: TermsWording): Wording {
  const terms = [
    `（一）财政拨款收入${mark}指本年度从本级财政部门取得的财政拨款，包括一般公共预算财政拨款和政府性基金预算财政拨款。`,
    `（二）其他收入${mark}指${holder}取得的除“财政拨款收入”、“事业收入”、“经营收入”等以外的收入。`,
    `（三）基本支出${mark}指为保障机构正常运转、完成日常工作任务而发生的人员经费和公用经费。`,
    `（四）项目支出${mark}指在基本支出之外为完成特定行政任务和事业发展目标所发生的支出。`,
    `（五）“三公”经费${mark}指用一般公共预算财政拨款安排的因公出国（境）费、公务用车购置及运行维护费、公务接待费。其中，因公出国（境）费反映单位公务出国（境）的国际旅费、国外城市间交通费、住宿费、伙食费、培训费、公杂费等支出；公务用车购置费反映单位公务用车购置支出（含车辆购置税）；公务用车运行维护费反映单位按规定保留的公务用车燃料费、维修费、过路过桥费、保险费${safety ? "、安全奖励费用" : ""}等支出；公务接待费反映单位按规定开支的各类公务接待（含外宾接待）支出。`,
  ];
  return {
    title: "六、专业性名词解释",
    paragraphs: [
      "{% if own %}{{ own }}{% endif %}",
      ...terms.map((term) => `{% unless own %}${term}{% endunless %}`),
    ],
  };
}
