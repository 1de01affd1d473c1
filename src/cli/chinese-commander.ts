import { Command, type CommanderError } from "commander";
import { displayWidth } from "./columns";

const HEADINGS: Readonly<Record<string, string>> = {
  "Usage:": "用法：",
  "Arguments:": "参数：",
  "Options:": "选项：",
  "Commands:": "命令：",
};

/** What is wrong with a call, by commander's code; what commander quotes is the name in question. */
const COMPLAINTS: Readonly<Record<string, (name: string) => string>> = {
  "commander.missingArgument": (name) => `缺少参数 ${name}`,
  "commander.optionMissingArgument": (name) => `选项 ${name} 后面缺少内容`,
  "commander.missingMandatoryOptionValue": (name) => `缺少选项 ${name}`,
  "commander.unknownOption": (name) => `没有选项 ${name}`,
  "commander.unknownCommand": (name) => `没有命令 ${name}`,
  "commander.excessArguments": () => "参数太多",
  "commander.help": () => "没有给出命令",
};

/** One Chinese line for a call that commander refused. */
export function complaintOf({ code, message }: CommanderError): string {
  const name = /'([^']*)'/.exec(message)?.[1] ?? "";
  const complaint = COMPLAINTS[code]?.(name) ?? "命令写法不对";
  return `${complaint}。用法请看：budget --help`;
}

/** A command whose help is Chinese and which throws instead of ending the process. Its own complaints are not printed. */
export function createProgram(name: string, write: (text: string) => void): Command {
  return new Command(name)
    .exitOverride()
    .configureOutput({ writeOut: write, writeErr: () => undefined })
    .configureHelp({
      displayWidth,
      styleTitle: (heading) => HEADINGS[heading] ?? heading,
      subcommandTerm: (command) => `${command.name()} ${command.usage()}`,
    })
    .helpOption("-h, --help", "显示用法")
    .helpCommand(false);
}
