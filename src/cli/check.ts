import type { Command } from "commander";
import { joinedReport } from "../documents/check-report";
import { loadBeside, type CheckSettings } from "./check-inputs";
import { checkerFor, type CheckerOptions } from "./checker-for";
import { checkMany, type ManyResults } from "./check-many";
import { refuseOverwriting, writeBytes } from "./files";
import type { Format } from "./file-result";
import { printSummary } from "./print-summary";
import { REPORT_WRITERS } from "./report-writers";
import { resultPrinter } from "./result-printer";
import { exitCodeOf, orderNamed } from "./run-results";
import { inShard, shardOf } from "./shard";
import { NO_CORRECTIONS_OPTION } from "./stated";
import { complain, type ExitCode, type Terminal } from "./terminal";
import { UnusableError } from "./unusable";
import { listWorkbooks } from "./workbook-list";
import { writerFor } from "./writer-for";

interface CheckOptions extends CheckSettings, CheckerOptions {
  readonly report?: string;
  readonly json?: true;
  readonly format?: string;
  readonly summary?: true;
  readonly sort?: string;
  readonly shard?: string;
  /** False for --no-progress. */
  readonly progress: boolean;
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

/** The format of `--format` and `--json`, which are the same but for ndjson. */
function formatOf({ json, format, summary }: CheckOptions): Exclude<Format, "summary"> {
  const named = format ?? (json ? "json" : "text");
  if (named !== "text" && named !== "json" && named !== "ndjson")
    throw new UnusableError(`--format ${named}：应为 text、json 或 ndjson。`);
  if (json && named !== "json")
    throw new UnusableError(`--json 和 --format ${named} 不能一起用，请只写一个。`);
  if (summary && named === "ndjson")
    throw new UnusableError("--summary 只输出汇总，汇总没有 ndjson 格式。请用 text 或 json。");
  return named;
}

async function check(
  terminal: Terminal,
  named: readonly string[],
  options: CheckOptions
): Promise<ExitCode> {
  const { report } = options;
  const format = formatOf(options);
  const order = orderNamed(options.sort);
  const shard = options.shard === undefined ? null : shardOf(options.shard);
  const writer = report === undefined ? null : writerFor(report, REPORT_WRITERS, "报告");
  const { files: all, isSeveral, notes } = await listWorkbooks(terminal, named, report);
  refuseImpossible(all, options);
  refuseOverwriting(report, [
    ...all,
    options.previous,
    options.subjects,
    options.narrative,
    options.relations,
  ]);
  // before anything is checked, and so that the user is told once
  const beside = await loadBeside(terminal, options);
  for (const note of notes) complain(terminal, note);

  const files = shard ? inShard(all, shard) : all;
  const wanted = {
    format: options.summary ? ("summary" as const) : format,
    report: report !== undefined,
  };
  const checker = await checkerFor(terminal, files, options, beside, wanted);
  const quiet = options.progress && files.length > 1 ? terminal : { ...terminal, screen: null };
  const results = await checkMany(quiet, files, checker, (shown) =>
    resultPrinter(shown, wanted.format, isSeveral, shard && { ...shard, files: all })
  );
  const sorted = order ? { ...results, kept: [...results.kept].sort(order) } : results;
  if (options.summary) printSummary(terminal, sorted, format === "json");
  else if (format === "text" && files.length > 1) {
    terminal.stdout("\n");
    printSummary(terminal, sorted, false);
  }
  for (const { unusable } of results.notChecked) complain(terminal, unusable);
  if (results.stopped !== null) return stoppedAt(terminal, files.length, results, report);
  const parts = sorted.kept.flatMap((one) => one.report ?? []);
  if (report !== undefined && writer && parts.length > 0)
    await writeBytes(terminal, report, await writer(joinedReport(parts, results.notChecked)));
  return exitCodeOf(results);
}

function stoppedAt(
  terminal: Terminal,
  files: number,
  { missing, stopped }: ManyResults,
  report: string | undefined
): ExitCode {
  // nobody reads on: there is nobody to tell
  if (stopped !== 141)
    complain(
      terminal,
      `已中断：完成了 ${String(files - missing.length)} 个，共 ${String(files)} 个。已输出的结果是完整的${report === undefined ? "" : "，报告没有写"}。`
    );
  return stopped ?? 2;
}

/** `check FILE.xlsx… [options]`: recognise and check. Files may be folders and patterns; several are checked in threads of their own. */
export function addCheck(
  program: Command,
  terminal: Terminal,
  finish: (code: ExitCode) => void
): void {
  program
    .command("check")
    .description("核验预算公开表，列出错误、警告和尾差")
    .usage("<工作簿.xlsx 或文件夹…> [选项]")
    .argument("<工作簿.xlsx...>", "一个或多个预算公开表工作簿；给出文件夹时，核验其中所有工作簿")
    .option("--narrative <文件>", "情况说明（.docx 或 .txt），其中的金额与表核对")
    .option("--previous <工作簿.xlsx>", "上年的工作簿，用于上年数的核对")
    .option("--subjects <文件>", "官方科目表（.csv 或 .xlsx），代替自带的科目")
    .option("--relations <文件>", "自定义核验的关系（.xlsx 或 .csv），与工作簿里的一并核验")
    .option("--year <年度>", "表中没有写年度时，以此为准；有几个年度时，只核验这一年的")
    .option("--department <名称>", "表中没有写部门时，以此为准；有几个部门时，只核验这一个的")
    .option(...NO_CORRECTIONS_OPTION)
    .option("--json", "只输出 JSON，几个工作簿时为数组")
    .option("--format <格式>", "text（默认）、json，或 ndjson：每个工作簿一行，核验完一个输出一个")
    .option("--summary", "只输出各部门的汇总，不列出问题；可以与 --json 一起用")
    .option("--sort <次序>", "汇总和报告的次序：errors 按错误从多到少，name 按文件名")
    .option("--report <文件>", "另存报告（.xlsx、.html 或 .docx）")
    .option("--shard <第几份/共几份>", "只核验清单中的一份，如 2/8；几份的结果用 merge 合并")
    .option("--jobs <个数>", "几个工作簿时，同时核验几个；默认比处理器的核数少一个")
    .option("--timeout <秒>", "几个工作簿时，一个最多核验多久，默认 120")
    .option("--memory <MB>", "几个工作簿时，一个最多占用多少内存，默认 2048")
    .option("--no-progress", "不显示进度；不在屏幕上时本来就不显示")
    .action(async (files: string[], options: CheckOptions) => {
      finish(await check(terminal, files, options));
    });
}
