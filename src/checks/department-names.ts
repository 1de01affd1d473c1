import { normaliseName } from "../money/width";

/** A department's name for comparing: without its code, （本级）, （汇总）, （公章） and the like. */
export function plainDepartment(name: string): string {
  return normaliseName(name)
    .replace(/^\d{3,}[-—_]*/, "")
    .replace(/\((?:本级|汇总|机关|公章|盖章)\)/g, "")
    .replace(/(?:本级|汇总)$/, "");
}

/** Whether two plain names mean one department: the same, but for the province or city before it. */
export function isSameDepartment(a: string, b: string): boolean {
  return a === b || (a.length >= 4 && b.endsWith(a)) || (b.length >= 4 && a.endsWith(b));
}
