import type { BalanceRelation, FigureName, RelationDetail } from "../detail";
import type { Finding } from "../finding";
import { kindLabel, lastHeader } from "../labels";
import { amountsSentence } from "./amounts";
import type { Message, MessagesOf } from "./message";

/** Messages of relations between amounts. */
export const relationMessages: MessagesOf<RelationDetail> = {
  "sum-of-children": ({ code, name, column, children }, finding) =>
    ofRelation(finding, {
      subject: `${code} 与下级科目之和`,
      rule: `“${column}”：${code} ${name}应等于它的 ${children} 个下级科目之和。`,
      action: "请核对这一行和它的下级科目，改正其中不对的数。",
    }),
  "table-total": ({ column, categories }, finding) =>
    ofRelation(finding, {
      subject: `合计与各类之和`,
      rule: `“${column}”：合计应等于 ${categories} 类科目之和。`,
      action: "请核对合计和各类科目，改正其中不对的数。",
    }),
  "row-parts": ({ row, total, parts }, finding) =>
    ofRelation(finding, {
      subject: `“${lastHeader(total)}”与分项之和`,
      rule: `${row}：“${lastHeader(total)}”应等于${quotedSum(parts)}。`,
      action: "请核对这一行的各个数，改正其中不对的数。",
    }),
  balance: ({ relation, column }, finding) => {
    const { subject, rule } = BALANCE[relation];
    const scope = column === null ? "" : `“${lastHeader(column)}”：`;
    const action = "请核对表中这几行，改正其中不对的数。";
    return ofRelation(finding, { subject, rule: `${scope}${rule}`, action });
  },
  "blank-in-balance": ({ line, column }, finding) => ({
    title: column === null ? `“${line}”是空的` : `${line}的“${lastHeader(column)}”是空的`,
    explanation: `它的分项有数，这里却没有填。${amountsSentence(finding)}`,
    action: "请填上这个数；如果按当地格式不填，可以不改。",
  }),
  "sangong-total": ({ row, year }, finding) =>
    ofRelation(finding, {
      subject: `${year}“三公”合计与分项之和`,
      rule: `${rowScope(row)}${year}的合计应等于因公出国（境）费、公务用车购置及运行费、公务接待费之和。`,
      action: "请核对合计和各分项，改正其中不对的数。",
    }),
  "sangong-vehicles": ({ row, year }, finding) => {
    const rule = `${rowScope(row)}${year}的“小计”应等于公务用车购置费与公务用车运行费之和。`;
    if (!finding.sides?.left.every(({ blank }) => blank))
      return ofRelation(finding, {
        subject: `${year}“小计”与购置、运行之和`,
        rule,
        action: "请核对小计、购置费和运行费，改正其中不对的数。",
      });
    return {
      title: `${year}“小计”是空的`,
      explanation: `${rule}下面的分项有数，小计却没有数，读者会以为没有公务用车支出。${amountsSentence(finding)}`,
      action: "请填上小计。",
    };
  },
  "sangong-rows": ({ column, rows }, finding) =>
    ofRelation(finding, {
      subject: "“三公”合计与各单位之和",
      rule: `“${column}”：合计应等于 ${rows} 个单位之和。`,
      action: "请核对合计行和各单位的数，改正其中不对的数。",
    }),
  "procurement-total": ({ column, parts }, finding) =>
    ofRelation(finding, {
      subject: "采购合计与各项之和",
      rule: `“${column}”：合计应等于${spaced(parts.join("、"))}之和。`,
      action: "请核对合计和各项采购；如果有没列出的采购，请补上。",
    }),
  "procurement-subtotal": ({ row, column, parts }, finding) =>
    ofRelation(finding, {
      subject: "采购小计与所属各项之和",
      rule: `“${column}”：“${row}”应等于所属 ${parts} 行之和。`,
      action: "请核对这一行和所属各项采购；如果有没列出的单位或采购，请补上。",
    }),
  "projects-total": ({ column, projects }, finding) =>
    ofRelation(finding, {
      subject: "合计与各项目之和",
      rule: `“${lastHeader(column)}”：合计应等于 ${projects} 个项目之和。`,
      action: "请核对合计和各个项目；如果有没列出的项目，请补上。",
    }),
  "units-total": ({ kind, row, column, units }, finding) =>
    ofRelation(finding, {
      subject: "汇总表与各单位之和",
      rule: `${kindLabel(kind)}的${spaced(row)}（${lastHeader(column)}）：汇总表应等于 ${units} 个单位的表之和。`,
      action: "请核对汇总表和各单位的表；如果还有单位没有放在这个工作簿里，可以不改。",
    }),
  "between-tables": ({ op, left, right, acrossYears }, finding) => ({
    title: `与${shortTitle(right[0] ?? left[0])}${finding.severity === "rounding" ? "有尾差" : TITLE_OF_OPERATOR[op]}`,
    explanation: `${figures(left)}${WORDS_OF_OPERATOR[op]}${acrossYears ? "上年公开的" : ""}${figures(right)}。${amountsSentence(finding)}`,
    action: acrossYears
      ? "请与上年公开的表核对；如有调整，请准备好说明。"
      : finding.severity !== "error"
        ? "请核对；如果确实如此，请准备好说明。"
        : "请核对这两处，改正其中不对的数。",
  }),
  "missing-in-table": ({ code, name, kind, missingIn }, finding) => ({
    title: `${kindLabel(missingIn)}没有 ${code}`,
    explanation: `${kindLabel(kind)}中 ${code} ${name}有数，${kindLabel(missingIn)}中没有这个科目。${amountsSentence(finding)}`,
    action: "请补上这个科目，或核对科目编码是否写错。",
  }),
};

interface Wording {
  readonly subject: string;
  readonly rule: string;
  readonly action: string;
}

/** A total that misses its parts, or misses them by a tail only. */
function ofRelation(finding: Finding, { subject, rule, action }: Wording): Message {
  const explanation = rule + amountsSentence(finding);
  if (finding.severity !== "rounding") return { title: `${subject}不等`, explanation, action };
  return {
    title: `${subject}有尾差`,
    explanation: `${explanation}各数分别四舍五入后再相加，会有这样的差额，属于尾差。`,
    action: "不必修改。",
  };
}

const BALANCE: Readonly<Record<BalanceRelation, { subject: string; rule: string }>> = {
  "income-total": {
    subject: "收入合计与各项收入之和",
    rule: "收入合计应等于本年各项收入加上年结转。",
  },
  "current-income": {
    subject: "本年收入与各项来源之和",
    rule: "本年收入应等于各项资金来源之和。",
  },
  "carried-in": { subject: "上年结转与各项之和", rule: "上年结转应等于它的各项之和。" },
  "current-expenditure": {
    subject: "本年支出与各类之和",
    rule: "本年支出应等于各类支出之和。",
  },
  "expenditure-total": {
    subject: "支出合计与各项支出之和",
    rule: "支出合计应等于本年各类支出加结转下年。",
  },
  "income-equals-expenditure": { subject: "收入与支出", rule: "收入合计应等于支出合计。" },
  "fund-in-balance": {
    subject: "这项资金的收入与支出",
    rule: "本年收入加上年结转应等于支出加结转下年。",
  },
};

const TITLE_OF_OPERATOR = { "=": "不一致", "≤": "相比偏大", "≥": "相比偏小" } as const;
const WORDS_OF_OPERATOR = { "=": "应等于", "≤": "不应大于", "≥": "不应小于" } as const;

function figures(names: readonly FigureName[]): string {
  return names.map(({ kind, item }) => `${kindLabel(kind)}的${spaced(item)}`).join("加");
}

/** The kind's title without what all titles share, so that it fits into a heading. */
function shortTitle(name: FigureName | undefined): string {
  return name ? kindLabel(name.kind).replace("一般公共预算财政拨款", "一般公共预算") : "";
}

function quotedSum(headers: readonly string[]): string {
  return headers.map((header) => `“${lastHeader(header)}”`).join("加");
}

function rowScope(row: string | null): string {
  return row === null ? "" : `${row}：`;
}

/** With a blank between Chinese and a figure that follows it. */
function spaced(text: string): string {
  return /^\d/.test(text) ? ` ${text}` : text;
}
