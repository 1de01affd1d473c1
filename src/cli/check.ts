import type { Command } from "commander";
import { runChecks } from "../checks/engine";
import type { OwnRelations } from "../checks/own-relations/source";
import { readNarrativeText } from "../files/narrative-text";
import { standardSubjects } from "../subjects/edition-2026";
import type { Subjects } from "../subjects/subjects";
import { outdatedRemarks, withRemarks } from "../checks/remarks";
import type { Book, Stated } from "../tables/book";
import { quoted } from "../tables/quoted";
import { checkReport } from "../documents/check-report";
import { countOf, type CheckedFile } from "../documents/checked-file";
import { readParsed, refuseOverwriting, writeBytes } from "./files";
import { checkJson } from "./json";
import { loadPrevious, loadWorkbook, noTables } from "./load";
import { loadRelations } from "./load-relations";
import { loadOfficialSubjects } from "./load-subjects";
import { checkText } from "./print-check";
import { summaryText } from "./print-summary";
import { REPORT_WRITERS } from "./report-writers";
import { NO_CORRECTIONS_OPTION, statedOf, type StatedOptions } from "./stated";
import { complain, printJson, type ExitCode, type Terminal } from "./terminal";
import { UnusableError } from "./unusable";
import { writerFor } from "./writer-for";

/** What is checked together with each workbook. */
interface Beside {
  /** Those of `--subjects`; null where each workbook's own hold, or the edition that ships. */
  readonly subjects: Subjects | null;
  readonly previous: Book | null;
  readonly narrative: string | null;
  readonly relations: OwnRelations | null;
  readonly stated: Stated;
  readonly takesCorrections: boolean;
}

interface CheckOptions extends StatedOptions {
  readonly narrative?: string;
  readonly previous?: string;
  readonly subjects?: string;
  readonly relations?: string;
  readonly report?: string;
  readonly json?: true;
}

function refuseImpossible(
  files: readonly string[],
  { narrative, previous, department }: CheckOptions
): void {
  if (files.length === 1) return;
  if (previous !== undefined)
    throw new UnusableError("--previous 是一个部门的上年工作簿，只能和一个工作簿一起用。");
  if (narrative !== undefined)
    throw new UnusableError("--narrative 是一个部门的情况说明，只能和一个工作簿一起用。");
  if (department !== undefined)
    throw new UnusableError("--department 是一个部门的名称，只能和一个工作簿一起用。");
}

async function loadNarrative(terminal: Terminal, path: string | undefined): Promise<string | null> {
  return path === undefined ? null : await readParsed(terminal, path, readNarrativeText);
}

async function checkFile(
  terminal: Terminal,
  file: string,
  { subjects: given, previous, narrative, relations, stated, takesCorrections }: Beside
): Promise<CheckedFile> {
  const loaded = await loadWorkbook(terminal, file, previous, stated, takesCorrections);
  const { book, remarks } = loaded;
  if (book.tables.length === 0) throw noTables(file, book);
  if (loaded.subjects && !given)
    complain(terminal, `${file}：采用工作簿里保存的科目表${quoted(loaded.subjects.edition)}。`);
  const subjects = given ?? loaded.subjects ?? standardSubjects;
  const { edition } = subjects;
  const { findings, coverage } = runChecks({
    book,
    subjects,
    ...(narrative !== null && { narrative }),
    ...(relations && { ownRelations: [relations] }),
  });
  const outdated = outdatedRemarks(findings, remarks, book);
  return {
    file,
    edition,
    book,
    result: { findings: withRemarks(findings, remarks, book), coverage },
    outdated: new Map([...outdated].map(([id, { text }]) => [id, text])),
  };
}

function printResults(
  terminal: Terminal,
  checked: readonly CheckedFile[],
  asArray: boolean,
  { json }: CheckOptions
): void {
  if (!json) {
    terminal.stdout(checked.map(checkText).join("\n") + summaryText(checked));
    return;
  }
  const objects = checked.map(checkJson);
  if (asArray) printJson(terminal, objects);
  else if (objects.length > 0) printJson(terminal, objects[0]);
}

async function check(
  terminal: Terminal,
  files: readonly string[],
  options: CheckOptions
): Promise<ExitCode> {
  refuseImpossible(files, options);
  const { report } = options;
  const writer = report === undefined ? null : writerFor(report, REPORT_WRITERS, "报告");
  refuseOverwriting(report, [
    ...files,
    options.previous,
    options.subjects,
    options.narrative,
    options.relations,
  ]);
  const beside: Beside = {
    stated: statedOf(options),
    takesCorrections: options.corrections !== false,
    subjects: await loadOfficialSubjects(terminal, options.subjects),
    previous: await loadPrevious(terminal, options.previous),
    narrative: await loadNarrative(terminal, options.narrative),
    relations: await loadRelations(terminal, options.relations),
  };

  const checked: CheckedFile[] = [];
  for (const file of files) {
    try {
      checked.push(await checkFile(terminal, file, beside));
    } catch (error) {
      if (!(error instanceof UnusableError)) throw error;
      complain(terminal, error.message);
    }
  }
  printResults(terminal, checked, files.length > 1, options);
  if (report !== undefined && writer && checked.length > 0)
    await writeBytes(terminal, report, await writer(checkReport(checked)));
  if (checked.length < files.length) return 2;
  return checked.some(({ result }) => countOf(result, "error") > 0) ? 1 : 0;
}

/** `check FILE.xlsx… [--narrative F] [--previous F] [--subjects F] [--relations F] [--year Y] [--department D] [--no-corrections] [--json] [--report OUT]`: recognise and check. */
export function addCheck(
  program: Command,
  terminal: Terminal,
  finish: (code: ExitCode) => void
): void {
  program
    .command("check")
    .description("核验预算公开表，列出错误、警告和尾差")
    .usage("<工作簿.xlsx…> [选项]")
    .argument("<工作簿.xlsx...>", "一个或多个预算公开表工作簿")
    .option("--narrative <文件>", "情况说明（.docx 或 .txt），其中的金额与表核对")
    .option("--previous <工作簿.xlsx>", "上年的工作簿，用于上年数的核对")
    .option("--subjects <文件>", "官方科目表（.csv 或 .xlsx），代替自带的科目")
    .option("--relations <文件>", "自定义核验的关系（.xlsx 或 .csv），与工作簿里的一并核验")
    .option("--year <年度>", "表中没有写年度时，以此为准；有几个年度时，只核验这一年的")
    .option("--department <名称>", "表中没有写部门时，以此为准；有几个部门时，只核验这一个的")
    .option(...NO_CORRECTIONS_OPTION)
    .option("--json", "只输出 JSON，几个工作簿时为数组")
    .option("--report <文件>", "另存报告（.xlsx、.html 或 .docx）")
    .action(async (files: string[], options: CheckOptions) => {
      finish(await check(terminal, files, options));
    });
}
