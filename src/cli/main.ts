import { CommanderError } from "commander";
import { addCheck } from "./check";
import { complaintOf, createProgram } from "./chinese-commander";
import { addMerge } from "./merge";
import { addNarrate } from "./narrate";
import { addNewTables } from "./new-tables";
import { addSubject } from "./subject";
import { addTables } from "./tables";
import { complain, type ExitCode, type Terminal } from "./terminal";
import { UnusableError } from "./unusable";

/**
 * Runs one command of the terminal.
 * @param argv the arguments behind the program's name
 * @returns 0: done, no errors found · 1: errors found · 2: the input or the call is unusable, said in one line on
 * standard error · 130, 141, 143: stopped before the end
 */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = 0;
  const finish = (result: ExitCode): void => {
    code = result;
  };
  const program = createProgram("budget", (text) => {
    terminal.stdout(text);
  })
    .description("预算公开助手：核验部门预算公开表，生成情况说明")
    .usage("<命令> [参数] [选项]");
  for (const add of [addCheck, addMerge, addTables, addNarrate, addSubject, addNewTables])
    add(program, terminal, finish);
  try {
    await program.parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.code === "commander.helpDisplayed") return 0;
    if (error instanceof CommanderError) complain(terminal, complaintOf(error));
    else if (error instanceof UnusableError) complain(terminal, error.message);
    else
      complain(
        terminal,
        `程序出错，没有完成：${error instanceof Error ? error.message : String(error)}`
      );
    return 2;
  }
}
