import type { Command } from "commander";
import { partsOfYear } from "../checks/parts-of-year";
import { partName } from "../checks/book-parts";
import { writeFormWorkbook } from "../files/form-workbook";
import { codesIn } from "../forms/chosen-codes";
import { createFormSet, USUAL_KINDS, type FormSet } from "../forms/form-set";
import { FORMS } from "../forms/kinds/registry";
import { noticeText } from "../forms/notices";
import type { Book } from "../tables/book";
import { quoted } from "../tables/quoted";
import { refuseOverwriting, writeBytes } from "./files";
import { loadPrevious } from "./load";
import { loadSubjects } from "./load-subjects";
import { statedOf, type StatedOptions } from "./stated";
import { printJson, type ExitCode, type Terminal } from "./terminal";
import { UnusableError } from "./unusable";
import { writerFor } from "./writer-for";

interface NewOptions extends StatedOptions {
  readonly previous?: string;
  readonly codes?: string;
  readonly subjects?: string;
  readonly all?: true;
  readonly out: string;
  readonly json?: true;
}

const WRITERS = new Map([[".xlsx", writeFormWorkbook]]);

/**
 * The codes of `--codes`.
 * @throws UnusableError where one of them is none
 */
function codesOf(text: string | undefined): readonly string[] {
  const { codes, others } = codesIn(text ?? "");
  const [first] = others;
  if (first !== undefined)
    throw new UnusableError(
      `--codes 里的${quoted(first)}不是科目编码。编码是 3、5 或 7 位数字，用逗号分开，如 2010301,2080505。`
    );
  return codes;
}

/**
 * Last year's tables in the workbook of `--previous`: of one department, of the year before `year`.
 * @throws UnusableError where there is none such, or several
 */
function lastYear(path: string, book: Book, year: number | null, department: string | null): Book {
  const before = year === null ? null : year - 1;
  const [part, second] = partsOfYear(book, before, department);
  if (!part)
    throw new UnusableError(
      `${path}：里面没有${String(before)}年的表，不能作为上年的工作簿。请用 --previous 给出${String(before)}年的，或用 --year 改年度。`
    );
  if (second) {
    const names = partsOfYear(book, before, department).map(partName).join("、");
    throw new UnusableError(
      `${path}：里面有几个部门的表：${names}。请用 --department 指明用哪一个。`
    );
  }
  return part;
}

function json(file: string, year: number, department: string | null, set: FormSet): object {
  return {
    file,
    year,
    department,
    tables: set.sheets.flatMap(({ kind, name }) => (kind === null ? [] : [{ kind, sheet: name }])),
    notices: set.notices.map((notice) => ({ type: notice.type, message: noticeText(notice) })),
  };
}

async function makeTables(terminal: Terminal, options: NewOptions): Promise<ExitCode> {
  const { out } = options;
  const stated = statedOf(options);
  const codes = codesOf(options.codes);
  const write = writerFor(out, WRITERS, "套表");
  refuseOverwriting(out, [options.previous, options.subjects]);
  const subjects = await loadSubjects(terminal, options.subjects);
  const book = await loadPrevious(terminal, options.previous);
  const previous =
    book && lastYear(options.previous ?? "", book, stated.year ?? null, stated.department ?? null);
  const lastsYear = previous?.year ?? null;
  const year = stated.year ?? (lastsYear === null ? null : lastsYear + 1);
  if (year === null)
    throw new UnusableError("不知道是哪一年的表。请用 --year 给出年度，如 --year 2027。");
  const department = stated.department ?? previous?.department ?? null;
  const kinds = options.all ? FORMS.map(({ kind }) => kind) : USUAL_KINDS;
  const set = createFormSet({ year, department, kinds, codes, previous, subjects });
  await writeBytes(terminal, out, await write(set.sheets, set.title));
  if (options.json) {
    printJson(terminal, json(out, year, department, set));
    return 0;
  }
  const lines = [
    `${out}：${set.title}，${String(kinds.length)} 张表。`,
    ...set.notices.map((notice) => `  ${noticeText(notice)}`),
  ];
  terminal.stdout(`${lines.join("\n")}\n`);
  return 0;
}

/** `new --year Y [--department D] [--previous FILE.xlsx] [--codes C,…] [--subjects F] [--all] --out F.xlsx [--json]`: a new standard set of tables. */
export function addNewTables(
  program: Command,
  terminal: Terminal,
  finish: (code: ExitCode) => void
): void {
  program
    .command("new")
    .description("新建一套预算公开表：表头、科目下拉、合计公式、打印设置；可填入上年数")
    .usage("--year <年度> --out <工作簿.xlsx> [选项]")
    .option("--year <年度>", "报告年度；给了上年工作簿时，默认为它的下一年")
    .option("--department <名称>", "部门或单位名称；默认用上年工作簿里的")
    .option("--previous <工作簿.xlsx>", "上年的工作簿，沿用它的科目，填入上年预算数")
    .option("--codes <编码,…>", "要用到的科目编码，上级科目自动补上，如 2010301,2080505")
    .option("--subjects <文件>", "本年的政府收支分类科目表（.xlsx 或 .csv）")
    .option("--all", "加上不常用的表：政府经济分类、项目支出经济分类、项目支出明细")
    .requiredOption("--out <工作簿.xlsx>", "保存到文件")
    .option("--json", "只输出 JSON")
    .action(async (options: NewOptions) => {
      finish(await makeTables(terminal, options));
    });
}
