import type { Command } from "commander";
import { loadBook, noTables } from "./load";
import { tablesJson } from "./json";
import { tablesLines } from "./print-tables";
import { NO_CORRECTIONS_OPTION } from "./stated";
import { complain, printJson, type ExitCode, type Terminal } from "./terminal";

interface TablesOptions {
  /** False for --no-corrections. */
  readonly corrections: boolean;
  readonly json?: true;
}

async function listTables(
  terminal: Terminal,
  file: string,
  { json, corrections }: TablesOptions
): Promise<ExitCode> {
  const book = await loadBook(terminal, file, corrections);
  if (json) printJson(terminal, tablesJson(file, book));
  else terminal.stdout(`${[file, ...tablesLines(book)].join("\n")}\n`);
  if (book.tables.length > 0) return 0;
  complain(terminal, noTables(file, book).message);
  return 2;
}

/** `tables FILE.xlsx [--no-corrections] [--json]`: what was recognised, where, and what was not. */
export function addTables(
  program: Command,
  terminal: Terminal,
  finish: (code: ExitCode) => void
): void {
  program
    .command("tables")
    .description("列出识别到的表、所在位置，以及没有识别的内容和原因")
    .usage("<工作簿.xlsx> [选项]")
    .argument("<工作簿.xlsx>", "预算公开表工作簿")
    .option(...NO_CORRECTIONS_OPTION)
    .option("--json", "只输出 JSON")
    .action(async (file: string, options: TablesOptions) => {
      finish(await listTables(terminal, file, options));
    });
}
