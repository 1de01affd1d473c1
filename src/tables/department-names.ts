import { normaliseName } from "../money/width";

/** A treasury code before the name: 103-, (103), 103001_. */
const CODE = /^\(?\d{3,}\)?[-—–_.、:]*/;

/** Which of its tables a department marks: those of itself alone, or with all its units. */
const SCOPE = /\((本级|汇总|机关)\)|(本级|汇总)$/;

/** A department's name for comparing: without its code, （本级）, （汇总）, （公章） and the like. */
export function plainDepartment(name: string): string {
  return normaliseName(name)
    .replace(CODE, "")
    .replace(/\((?:本级|汇总|机关|公章|盖章|部门|单位)\)/g, "")
    .replace(/(?:本级|汇总)$/, "");
}

/** 本级 or 汇总 where the name says it, otherwise "". */
export function departmentScope(name: string): string {
  const [, bracketed, bare] = SCOPE.exec(normaliseName(name)) ?? [];
  return bracketed ?? bare ?? "";
}

/** Whether two plain names mean one department: the same, but for the province or city before it. */
export function isSameDepartment(a: string, b: string): boolean {
  return a === b || isWithPlace(a, b) || isWithPlace(b, a);
}

/** 重庆市某某区教育局 for 某某区教育局; but 第二人民医院 is not 人民医院, nor is 某某区财政局 重庆市财政局. */
function isWithPlace(long: string, short: string): boolean {
  const before = long.slice(0, -short.length);
  return short.length >= 3 && long.endsWith(short) && /[省市区县州盟旗]$/.test(before);
}
