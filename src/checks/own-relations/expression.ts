import { toHalfWidth } from "../../money/width";
import { quoted } from "../../tables/quoted";

/** `部门支出总表[合计, 项目支出]`: a table, and in the square brackets its row and column. */
export interface Reference {
  readonly table: string;
  /** One to four: 收入 or 支出, row, column, a further word of the column's header. */
  readonly parts: readonly string[];
}

export interface SignedReference extends Reference {
  readonly sign: 1 | -1;
}

/** One side of a relation of one's own: references added and subtracted, none for `0`. docs/own-relations.md has the grammar. */
export type Expression = readonly SignedReference[];

type Parsed = { readonly expression: Expression } | { readonly problem: string };

/** Longer ones are no relation of a budget, and would keep the program busy. */
const LONGEST = 2000;

const EXAMPLE = "应像“部门支出总表[合计, 项目支出]”";

/** A name in quotation marks may hold + and −; “三公”经费支出表 only begins with one. */
const TABLE = /(?:[“"]([^“”"[\]]+)[”"](?=\[)|([^[\]+-]*))/y;
const PARTS = /\[([^[\]]*)\]/y;

/** Full-width and look-alike signs as plain ones, every gap as one blank. */
function foldSigns(text: string): string {
  return toHalfWidth(text)
    .replace(/[【〔]/g, "[")
    .replace(/[】〕]/g, "]")
    .replace(/[–—]/g, "-")
    .replace(/[、]/g, ",")
    .replace(/\s+/g, " ")
    .replace(/ *([[\]+,-]) */g, "$1")
    .trim();
}

/** Reads one side of a relation, or says in Chinese what keeps it from being read. */
export function parseExpression(written: string): Parsed {
  if (written.length > LONGEST) return { problem: `太长了，最多写 ${String(LONGEST)} 个字` };
  const text = foldSigns(written);
  if (text === "") return { problem: `这一格是空的，${EXAMPLE}` };
  if (text === "0") return { expression: [] };
  const expression: SignedReference[] = [];
  for (let at = 0; at < text.length || expression.length === 0;) {
    const sign = /[+-]/.exec(text.charAt(at))?.[0];
    if (sign === undefined && expression.length > 0)
      return { problem: `${quoted(near(text, at))}前面缺少 + 或 -` };
    const start = at + (sign === undefined ? 0 : 1);
    const term = termAt(text, start);
    if ("problem" in term) return term;
    expression.push({ ...term.reference, sign: sign === "-" ? -1 : 1 });
    at = term.end;
  }
  return { expression };
}

function termAt(
  text: string,
  start: number
): { readonly reference: Reference; readonly end: number } | { readonly problem: string } {
  const match = matchAt(TABLE, text, start);
  const table = (match?.[1] ?? match?.[2] ?? "").trim();
  const bracket = start + (match?.[0].length ?? 0);
  const rest = near(text, start);
  if (/[=<>≤≥≠]/.test(table)) return { problem: "比较符号请写在“关系”一列，这里只写一边" };
  if (/[*×÷%]|^\d[\d.,]*$/.test(table))
    return { problem: `${quoted(rest)}不能用：只能用 + 和 - 连接各个数，或单独写 0` };
  if (table === "")
    return { problem: rest === "" ? `末尾缺少一个数，${EXAMPLE}` : `${quoted(rest)}前面缺表名` };
  const inside = matchAt(PARTS, text, bracket);
  if (!inside)
    return {
      problem:
        text.charAt(bracket) === "["
          ? `${quoted(rest)}的方括号没有成对，${EXAMPLE}`
          : `${quoted(table)}后面缺方括号和行、列，${EXAMPLE}`,
    };
  const parts = (inside[1] ?? "").split(",").map((part) => part.trim());
  if (parts.some((part) => part === ""))
    return { problem: `${quoted(table)}的方括号里缺行或列，${EXAMPLE}` };
  if (parts.length > 4)
    return { problem: `${quoted(table)}的方括号里最多写四项：收入或支出、行、列、下级列` };
  return { reference: { table, parts }, end: bracket + inside[0].length };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** So much of the text as shows the place. */
function near(text: string, at: number): string {
  const rest = [...text.slice(at)];
  return rest.length > 20 ? `${rest.slice(0, 20).join("")}…` : rest.join("");
}

/** The expression as one would write it; `parseExpression` reads it back as the same. */
export function printExpression(expression: Expression): string {
  if (expression.length === 0) return "0";
  return expression
    .map(({ sign, table, parts }, i) => {
      const operator = sign === 1 ? (i === 0 ? "" : " + ") : i === 0 ? "-" : " - ";
      const name = /[+-]/.test(table) ? `"${table}"` : table;
      return `${operator}${name}[${parts.join(", ")}]`;
    })
    .join("");
}
