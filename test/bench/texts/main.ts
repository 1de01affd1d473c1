import { parseArgs } from "node:util";
import { KINDS } from "./corruptions";
import { measure, type Case } from "./measure";

/** What issue 4 asks for where a table or an identity determines the figure. */
const TO_REACH = 0.99;

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    kind: { type: "string", default: "" },
    list: { type: "boolean", default: false },
  },
});

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function row([name = "", ...cells]: readonly string[]): string {
  return name.padEnd(20) + cells.map((cell) => cell.padStart(14)).join("");
}

function counts(name: string, cases: readonly Case[]): string {
  const determined = cases.filter(({ isDetermined }) => isDetermined);
  const part = (count: number) =>
    determined.length === 0 ? "0" : `${count} ${((100 * count) / determined.length).toFixed(1)}%`;
  return row([
    name,
    String(cases.length),
    String(determined.length),
    part(determined.filter(({ isFound }) => isFound).length),
    part(determined.filter(({ isAtWords }) => isAtWords).length),
    String(cases.reduce((sum, { falseOnes }) => sum + falseOnes, 0)),
  ]);
}

async function main(): Promise<void> {
  const cases = await measure(Number(values.seed), values.kind);
  print(row(["corruption", "corrupted", "determined", "found", "right words", "false ones"]));
  for (const kind of KINDS) {
    const of = cases.filter((each) => each.kind === kind);
    if (of.length > 0) print(counts(kind, of));
  }
  print(counts("all", cases));
  if (values.list)
    for (const each of cases)
      if ((each.isDetermined && !each.isFound) || each.falseOnes > 0)
        print(
          `${each.isFound ? "false ones" : "NOT FOUND"} ${each.kind} ${each.subject}: ${each.what} ${each.said}`
        );
  const determined = cases.filter(({ isDetermined }) => isDetermined);
  const found = determined.filter(({ isFound }) => isFound);
  process.exitCode = found.length >= TO_REACH * determined.length ? 0 : 1;
}

void main();
