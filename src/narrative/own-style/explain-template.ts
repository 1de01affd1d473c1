import type { TemplateError } from "../template-error";

/** What the template engine says, and how to say it to a person; `$1` is what stands in the first group. */
const MESSAGES: readonly (readonly [RegExp, string])[] = [
  [/^undefined variable: (.+)$/, "没有“$1”这个名称。"],
  [/^undefined filter: (.+)$/, "没有“$1”这个过滤器。"],
  [/^tag "(.+)" not found$/, "没有“$1”这个标签。"],
  [/Failed to lookup "(.+)" in/, "没有“$1”这个短语，短语写在 phrases 里。"],
  [/^output .* not closed$/, "“{{”没有对应的“}}”。"],
  [/^tag "\{%.* not closed$/, "“{%”没有对应的“%}”。"],
  [/^tag \{%-?\s*(\w+).* not closed$/, "“{% $1 %}”没有对应的“{% end$1 %}”。"],
  [/limit exceeded|call stack|too much recursion|string length/i, "模板太长，或循环次数太多。"],
];

/** What is wrong with a template, in Chinese. */
export function explainTemplate({ message }: Pick<TemplateError, "message">): string {
  for (const [pattern, words] of MESSAGES) {
    const match = pattern.exec(message);
    if (match) return words.replaceAll("$1", match[1] ?? "");
  }
  return "这里的写法不完整，请对照通用样式检查“{{ }}”“{% %}”里的内容。";
}
