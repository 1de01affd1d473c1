import type { SubjectDetail } from "../detail";
import type { MessagesOf } from "./message";

/** Messages of codes and names. */
export const subjectMessages: MessagesOf<SubjectDetail> = {
  "name-of-another-code": ({ code, name, standard, owner }) => ({
    title: `${code} 写成了另一科目的名称`,
    explanation: `“${name}”是 ${owner} 的名称，${code} 的标准名称是“${standard}”。编码和名称有一个不对。`,
    action: "请核对编码和名称，改正其中不对的一个。",
  }),
  "name-not-standard": ({ code, name, standard }) => ({
    title: `${code} 的名称与标准不同`,
    explanation: `表中写作“${name}”，标准名称是“${standard}”。可能漏了字，也可能用了旧名称。`,
    action: "请改为标准名称；如果当年的科目表就是这样写的，可以不改。",
  }),
  "subject-unverified": ({ code, name, known }) => ({
    title: `${code} 的名称未能核实`,
    explanation:
      known === null
        ? `科目表里没有 ${code}，不能核实“${name}”。`
        : `随程序提供的科目表里 ${code} 是“${known}”，但没有见过正式印本，不能判断“${name}”对不对。`,
    action:
      known === null
        ? "请对照当年的政府收支分类科目，核对编码。"
        : "请对照当年的政府收支分类科目；载入正式科目表后可以再查一次。",
  }),
  "category-unknown": ({ name, nearest }) => ({
    title: nearest === null ? `“${name}”未能核实` : `没有“${name}”这个类`,
    explanation:
      nearest === null
        ? "科目表里没有这个名称的类级科目，也没有与它相近的。"
        : `科目表里没有这个名称的类级科目，与它最接近的是“${nearest}”。`,
    action:
      nearest === null ? "请对照当年的政府收支分类科目。" : "请核对名称，写错了请改为标准名称。",
  }),
  "parent-missing": ({ code, name, parent, parentName }) => ({
    title: `缺少上级科目 ${parent}`,
    explanation: `表中有 ${code} ${name}，却没有它的上级 ${parent}${parentName ? ` ${parentName}` : ""}。`,
    action: "请补上上级科目这一行，或核对编码是否写错。",
  }),
  "names-differ": ({ code, name, usual, tables }) => ({
    title: `${code} 的名称前后不一致`,
    explanation: `这里写作“${name}”，另有 ${tables} 张表写作“${usual}”。同一编码只能有一个名称。`,
    action: `请统一名称。`,
  }),
  "duplicate-code": ({ code, name, count }) => ({
    title: `${code} 出现了 ${count} 次`,
    explanation: `同一张表里，${code} ${name}应只有一行，现在有 ${count} 行，可能重复粘贴，也可能编码写错。`,
    action: "请删去重复的行，或改正编码。",
  }),
  "code-shape": ({ code, digits }) => ({
    title: `${code} 的位数不对`,
    explanation: `这张表的科目编码应为 ${digits.join("、")} 位，${code} 有 ${code.length} 位。`,
    action: "请核对科目编码。",
  }),
  "not-detailed": ({ code, name, digits }) => ({
    title: `${code} 没有列到最低一级`,
    explanation: `${code} ${name}有数，但没有下级科目。这张表应列到 ${digits} 位编码。`,
    action: "请补上下级科目。",
  }),
};
