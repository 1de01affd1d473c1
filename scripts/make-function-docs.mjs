/**
 * Writes docs/functions.md from the descriptions in src/functions/functions.ts, through the same generator that feeds Excel.
 *   node scripts/make-function-docs.mjs            writes it
 *   node scripts/make-function-docs.mjs --check    exits 1 where the committed one is stale
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readFunctions } from "./manifest/functions.mjs";

const project = fileURLToPath(new URL("..", import.meta.url));
const file = `${project}docs/functions.md`;

/** Formulas for the samples in samples/, one a function; a function without one is an error. */
const EXAMPLES = {
  "BUDGET.TOTAL": ['=BUDGET.TOTAL("201", A6:A40, D6:D40)', "201 类的合计，只加“项”"],
  "BUDGET.TOTALS": ["=BUDGET.TOTALS(A6:A40, D6:D40)", "每一行应有的数，可与 D 列逐行对照"],
  "BUDGET.NAME": ["=BUDGET.NAME(A6:A40)", "整列编码的标准名称"],
  "BUDGET.CODE": ['=BUDGET.CODE("一般公共服务支出")', "201"],
  "BUDGET.PATH": ['=BUDGET.PATH("2010301")', "从类到项的名称"],
  "BUDGET.LEVEL": ['=BUDGET.LEVEL("20103")', "款"],
  "BUDGET.PARENT": ['=BUDGET.PARENT("2010301")', "20103"],
  "BUDGET.CHILDREN": ['=BUDGET.CHILDREN("20103")', "该款下各项的编码"],
  "BUDGET.CHANGE": ["=BUDGET.CHANGE(3037.04, 2686.02)", "增加351.02万元"],
  "BUDGET.WAN": ["=BUDGET.WAN(25730783)", "2573.08"],
  "SANGONG.TOTAL": ["=SANGONG.TOTAL(A3:L6)", "本年“三公”经费合计"],
  "SANGONG.CHECK": ["=SANGONG.CHECK(A3:L6)", "每年一行：年度、合计、分项之和、差额、结论"],
};

const PREAMBLE = `<!-- 由 scripts/make-function-docs.mjs 生成，请改 src/functions/functions.ts 中的说明。 -->

# 工作表函数

在单元格里直接用，数一改结果就跟着变。所有函数只读不写，不联网。

- 金额按分精确相加，没有二进制小数的误差；文本写的数（如“3,037.04”）和全角数字也算数，空白和“—”不算。
- 选一片区域，就得到一片结果，会向右、向下铺开；铺开处要留空，否则显示 #SPILL!。
- 科目编码可以是数字或文本，可以缩进，也可以与名称写在一格里（“2010301-行政运行”）。
- 出错时，把鼠标移到单元格旁的错误标记上，可以看到原因：#VALUE! 是所给的数据用不了，#N/A 是没有这个科目。
- Excel 把空白单元格当作 0 交给函数，所以函数分不清空白和 0；窗格里的检查分得清。
`;

function section({ name, description, parameters, result }) {
  const example = EXAMPLES[name];
  if (!example) throw new Error(`${name} has no example`);
  const [formula, gives] = example;
  return [
    `## ${name}(${parameters.map((parameter) => parameter.name).join(", ")})`,
    "",
    description,
    "",
    "| 参数 | 说明 |",
    "|---|---|",
    ...parameters.map((parameter) => `| \`${parameter.name}\` | ${parameter.description} |`),
    "",
    `结果：${result.dimensionality === "matrix" ? "可铺开的一片" : "一个数"}。例：\`${formula}\` → ${gives}。`,
    "",
  ].join("\n");
}

const functions = await readFunctions(project);
const unknown = Object.keys(EXAMPLES).filter((name) => !functions.some((fn) => fn.name === name));
if (unknown.length > 0) throw new Error(`examples of functions that do not exist: ${unknown}`);
const text = [PREAMBLE, ...functions.map(section)].join("\n");

if (!process.argv.includes("--check")) writeFileSync(file, text);
else if (readFileSync(file, "utf8") !== text) {
  console.error("docs/functions.md is stale: run node scripts/make-function-docs.mjs");
  process.exitCode = 1;
}
