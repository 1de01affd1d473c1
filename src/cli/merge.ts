import type { Command } from "commander";
import { joinedReport } from "../documents/check-report";
import { readProblem, refuseOverwriting, writeBytes } from "./files";
import { ResultMerge } from "./merge-results";
import { printSummary } from "./print-summary";
import { REPORT_WRITERS } from "./report-writers";
import { readResultLine } from "./result-line";
import { exitCodeOf, orderNamed } from "./run-results";
import { complain, type ExitCode, type Terminal } from "./terminal";
import { UnusableError } from "./unusable";
import { writerFor } from "./writer-for";

interface MergeOptions {
  readonly json?: true;
  readonly sort?: string;
  readonly report?: string;
}

/** Adds a file's lines; gives the numbers of those that are no results. */
async function addLines(terminal: Terminal, file: string, merge: ResultMerge): Promise<number[]> {
  const unread: number[] = [];
  let number = 0;
  try {
    for await (const text of terminal.lines(file)) {
      number++;
      if (text?.trim() === "") continue;
      const line = text === null ? null : readResultLine(text);
      if (line) merge.add(line);
      else unread.push(number);
    }
  } catch (error) {
    throw readProblem(error, file);
  }
  return unread;
}

async function merge(
  terminal: Terminal,
  files: readonly string[],
  { json, sort, report }: MergeOptions
): Promise<ExitCode> {
  const order = orderNamed(sort);
  const writer = report === undefined ? null : writerFor(report, REPORT_WRITERS, "报告");
  refuseOverwriting(report, files);
  const lines = new ResultMerge(report !== undefined);
  const problems: string[] = [];
  for (const file of files) {
    try {
      const unread = await addLines(terminal, file, lines);
      if (unread.length > 0) problems.push(unreadText(file, unread));
    } catch (error) {
      if (!(error instanceof UnusableError)) throw error;
      problems.push(error.message);
    }
  }
  const results = lines.merged();
  if (problems.length === 0 && results.kept.length + results.notChecked.length === 0)
    problems.push(
      `${files.join("、")}：没有结果，可能是核验没有开始，或输出没有存下来。请给出 check --format ndjson 的输出。`
    );
  const sorted = order ? { ...results, kept: [...results.kept].sort(order) } : results;
  printSummary(terminal, sorted, json === true);
  const { missing } = results;
  for (const line of [
    ...problems,
    ...results.notes,
    ...results.notChecked.map(({ unusable }) => unusable),
    ...(missing.length > 0
      ? [
          `没有 ${String(missing.length)} 个文件的结果：${missing.join("、")}。请核验没有完成的那几份，再合并。`,
        ]
      : []),
  ])
    complain(terminal, line);
  const parts = sorted.kept.flatMap((one) => one.report ?? []);
  if (report !== undefined && writer && parts.length > 0)
    await writeBytes(terminal, report, await writer(joinedReport(parts, results.notChecked)));
  return problems.length > 0 || results.isMixed ? 2 : exitCodeOf(results);
}

function unreadText(file: string, numbers: readonly number[]): string {
  const shown = numbers.slice(0, 5).join("、");
  const more = numbers.length > 5 ? ` 等 ${String(numbers.length)} 行` : " 行";
  return `${file}：第 ${shown}${more}不是 check --format ndjson 的结果，或没有写完，或不是 UTF-8 编码，没有采用。`;
}

/** `merge RESULTS.ndjson… [--sort S] [--json] [--report OUT]`: the results of several runs as if they came of one. */
export function addMerge(
  program: Command,
  terminal: Terminal,
  finish: (code: ExitCode) => void
): void {
  program
    .command("merge")
    .description("合并 check --format ndjson 的几份结果，输出汇总，另存报告")
    .usage("<结果.ndjson…> [选项]")
    .argument("<结果.ndjson...>", "check --format ndjson 的输出；“-”为标准输入")
    .option("--json", "只输出 JSON")
    .option("--sort <次序>", "汇总和报告的次序：errors 按错误从多到少，name 按文件名")
    .option("--report <文件>", "另存报告（.xlsx、.html 或 .docx）")
    .action(async (files: string[], options: MergeOptions) => {
      finish(await merge(terminal, files, options));
    });
}
