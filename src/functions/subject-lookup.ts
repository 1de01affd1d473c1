import type { CellValue } from "../money/amount";
import { normaliseName } from "../money/width";
import type { SubjectEntry, Subjects } from "../subjects/subjects";
import { mapRange, type Range } from "./arguments";
import { type Answer, FunctionError } from "./function-error";
import { readCode } from "./subject-code";

const LEVEL_NAMES: Readonly<Record<SubjectEntry["level"], string>> = { 1: "类", 2: "款", 3: "项" };

/** How many codes of an ambiguous name its message lists. */
const LISTED_CODES = 5;

/** Names for codes, in the shape of the range; "" for a blank, #N/A for a code that the edition does not have. */
export function namesOf(codes: Range, subjects: Subjects): Answer[][] {
  return mapEntries(codes, subjects, ({ name }) => name);
}

/** The names from the 类 down, joined by « / ». */
export function pathsOf(codes: Range, subjects: Subjects): Answer[][] {
  return mapEntries(codes, subjects, (entry) =>
    subjects
      .path(entry)
      .map(({ name }) => name)
      .join(" / ")
  );
}

/** 类, 款 or 项. */
export function levelsOf(codes: Range, subjects: Subjects): Answer[][] {
  return mapEntries(codes, subjects, ({ level }) => LEVEL_NAMES[level]);
}

/** The code one level up; "" for a 类. */
export function parentsOf(codes: Range, subjects: Subjects): Answer[][] {
  return mapEntries(codes, subjects, (entry) => subjects.parent(entry)?.code ?? "");
}

/** The codes one level down of all the codes, below each other in one column; one blank cell where there are none. */
export function childrenOf(codes: Range, subjects: Subjects): Answer[][] {
  const children = codes.flat().flatMap((cell): Answer[] => {
    const entry = findEntry(cell, subjects);
    return entry === null ? [] : subjects.children(entry).map(({ code }) => code);
  });
  return children.length === 0 ? [[""]] : children.map((code) => [code]);
}

/**
 * Codes for names, in the shape of the range; "" for a blank, #N/A for an unknown name, and #N/A with the choice of codes for a
 * name that several subjects have (81 are called 行政运行). A code in front of the name decides.
 */
export function codesOf(names: Range, subjects: Subjects): Answer[][] {
  return mapRange(names, (cell) => {
    const read = readCode(cell);
    if (read.kind !== "name") return findEntry(cell, subjects)?.code ?? "";
    const found = [...new Set(subjects.byName(read.name).map(({ code }) => code))];
    const [only] = found;
    if (only === undefined)
      throw new FunctionError("notAvailable", `没有名称为“${shown(cell)}”的科目。`);
    if (found.length === 1) return only;
    const more = found.length > LISTED_CODES ? "等" : "";
    throw new FunctionError(
      "notAvailable",
      `有 ${found.length} 个科目叫“${shown(cell)}”：${found.slice(0, LISTED_CODES).join("、")}${more}。请直接用编码。`
    );
  });
}

function mapEntries(
  codes: Range,
  subjects: Subjects,
  answer: (entry: SubjectEntry) => Answer
): Answer[][] {
  return mapRange(codes, (cell) => {
    const entry = findEntry(cell, subjects);
    return entry === null ? "" : answer(entry);
  });
}

/** The entry of a code, null for a blank. Throws a FunctionError for what is not in the edition. */
function findEntry(cell: CellValue, subjects: Subjects): SubjectEntry | null {
  const read = readCode(cell);
  if (read.kind === "blank") return null;
  if (read.kind === "error")
    throw new FunctionError("value", `这个单元格是错误值 ${read.text}。请先改正。`);
  const code = read.kind === "code" ? read.code : read.name;
  const entry = subjects.byCode(code);
  if (entry === undefined) throw new FunctionError("notAvailable", `没有编码为 ${code} 的科目。`);
  return entry;
}

function shown(cell: CellValue): string {
  return normaliseName(String(cell));
}
