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

const NOT_A_NUMBER = ["#VALUE!", "要加的金额是错误值，或不是数；会写明是第几行"];
const NOT_A_CODE = ["#VALUE!", "科目编码是错误值，或是不到 3 位的数"];
const UNEQUAL = ["#VALUE!", "两片区域的行数不同"];
const NO_SUBJECT = ["#N/A", "没有这个科目；选了一片时，只在这一格显示"];
const ERROR_CELL = ["#VALUE!", "所选单元格是错误值，例如 #REF!"];
const NO_SANGONG = ["#VALUE!", "没有认出“三公”经费表，或表中有错误值、不是数的金额"];
const NO_YEAR = ["#VALUE!", "表中没有本年预算数这几列"];

/**
 * A formula for the samples in samples/ with what it gives, and the errors with their reasons; a function without them is a mistake.
 * @type {Record<string, { formula: string, gives: string, errors: readonly (readonly [string, string])[] }>}
 */
const EXAMPLES = {
  "BUDGET.TOTAL": {
    formula: '=BUDGET.TOTAL("201", A6:A40, D6:D40)',
    gives: "201 类的合计，只加“项”",
    errors: [UNEQUAL, NOT_A_CODE, NOT_A_NUMBER],
  },
  "BUDGET.TOTALS": {
    formula: "=BUDGET.TOTALS(A6:A40, D6:D40)",
    gives: "每一行应有的数，可与 D 列逐行对照",
    errors: [UNEQUAL, NOT_A_CODE, NOT_A_NUMBER],
  },
  "BUDGET.NAME": {
    formula: "=BUDGET.NAME(A6:A40)",
    gives: "整列编码的标准名称",
    errors: [NO_SUBJECT, ERROR_CELL],
  },
  "BUDGET.CODE": {
    formula: '=BUDGET.CODE("一般公共服务支出")',
    gives: "201",
    errors: [["#N/A", "没有这个名称，或同名科目不止一个；会列出可选的编码"], ERROR_CELL],
  },
  "BUDGET.PATH": {
    formula: '=BUDGET.PATH("2010301")',
    gives: "从类到项的名称",
    errors: [NO_SUBJECT, ERROR_CELL],
  },
  "BUDGET.LEVEL": {
    formula: '=BUDGET.LEVEL("20103")',
    gives: "款",
    errors: [NO_SUBJECT, ERROR_CELL],
  },
  "BUDGET.PARENT": {
    formula: '=BUDGET.PARENT("2010301")',
    gives: "20103",
    errors: [NO_SUBJECT, ERROR_CELL],
  },
  "BUDGET.CHILDREN": {
    formula: '=BUDGET.CHILDREN("20103")',
    gives: "该款下各项的编码",
    errors: [NO_SUBJECT, ERROR_CELL],
  },
  "BUDGET.CHECK": {
    formula: "=BUDGET.CHECK(A1:F28)",
    gives: "每个问题一行：级别、单元格、问题、应为、实际；没有问题时写“没有发现错误”",
    errors: [
      ["#VALUE!", "没有认出预算公开表；会写明缺什么"],
      ["#VALUE!", "所填的单位不是金额单位，或与表中写明的不同"],
    ],
  },
  "BUDGET.CHANGE": {
    formula: "=BUDGET.CHANGE(3037.04, 2686.02)",
    gives: "增加351.02万元",
    errors: [
      ["#VALUE!", "两片区域的行数或列数不同"],
      ["#VALUE!", "某一格是错误值，或不是数；只在这一格显示"],
    ],
  },
  "BUDGET.WAN": {
    formula: "=BUDGET.WAN(25730783)",
    gives: "2573.08",
    errors: [["#VALUE!", "某一格是错误值，或不是数；只在这一格显示"]],
  },
  "SANGONG.TOTAL": {
    formula: "=SANGONG.TOTAL(A3:L6)",
    gives: "本年“三公”经费合计",
    errors: [NO_SANGONG, NO_YEAR],
  },
  "SANGONG.CHECK": {
    formula: '=SANGONG.CHECK(A3:L6, "“三公”经费预算30.5万元")',
    gives: "每年一行：年度、合计、分项之和、差额、结论；末一行是文字与表是否相符",
    errors: [NO_SANGONG],
  },
  "SANGONG.TEXT": {
    formula: "=SANGONG.TEXT(A1:L6)",
    gives: "2026年“三公”经费预算30.5万元，比2025年增加0.8万元。其中：……",
    errors: [NO_SANGONG, NO_YEAR],
  },
};

const PREAMBLE = `<!-- 由 scripts/make-function-docs.mjs 生成，请改 src/functions/functions.ts 中的说明。 -->

# 工作表函数

在单元格里直接用，数一改结果就跟着变。所有函数只读不写，不联网。

- 金额按分精确相加，没有二进制小数的误差；文本写的数（如“3,037.04”）和全角数字也算数，空白和“—”不算。
- 选一片区域，就得到一片结果，会向右、向下铺开；铺开处要留空，否则显示 #SPILL!。
- 科目编码可以是数字或文本，可以缩进，也可以与名称写在一格里（“2010301-行政运行”）。
- 整列（如 A:A）可以直接选，只算到最后一个有内容的行；一起选的两列要都是整列。
- 出错时，把鼠标移到单元格旁的错误标记上，可以看到原因：#VALUE! 是所给的数据用不了，#N/A 是没有这个科目；所选单元格里有错误值时，会写明是哪一格。
- 桌面版 Excel 把空白单元格当作 0 交给函数，所以函数分不清空白和 0；窗格里的检查分得清。
- 显示 #BUSY! 是还在算；显示 #NAME? 是加载项没有打开，打开后在窗格的“设置”中点“重新计算”。
- 工作簿要交给没有加载项的人时，在窗格的“设置”中点“转为数值”，结果就留在表里；以后可以“恢复公式”。
`;

/** The name, or the name in brackets where the argument may be left out, as Excel shows it. */
const shown = ({ name, optional }) => (optional ? `[${name}]` : name);

const RESULTS = { matrix: "可铺开的一片", number: "一个数", string: "一段文字" };

function section({ name, description, parameters, result }) {
  const example = EXAMPLES[name];
  if (!example) throw new Error(`${name} has no example`);
  const kind = RESULTS[result.dimensionality ?? result.type];
  return [
    `## ${name}(${parameters.map(shown).join(", ")})`,
    "",
    description,
    "",
    "| 参数 | 说明 |",
    "|---|---|",
    ...parameters.map(
      ({ name: parameter, optional, description: says }) =>
        `| \`${parameter}\` | ${says}${optional ? "（可以不填）" : ""} |`
    ),
    "",
    `结果：${kind}。例：\`${example.formula}\` → ${example.gives}。`,
    "",
    "| 出错时显示 | 原因 |",
    "|---|---|",
    ...example.errors.map(([error, why]) => `| ${error} | ${why} |`),
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
