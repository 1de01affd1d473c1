import type { NotChecked } from "../documents/check-report";
import type { Checked, Format } from "./file-result";
import { notCheckedLine, withShard, type ShardHead } from "./result-line";
import type { Terminal } from "./terminal";

/** Prints results as they come, whole ones only: whoever stops the program has no half line. */
export interface ResultPrinter {
  print(result: Checked | NotChecked): void;
  /** What closes the output. */
  end(): void;
}

/**
 * The printer of a format.
 * @param isArray whether JSON is an array, even of one
 * @param shard what the first line of NDJSON says of the part
 */
export function resultPrinter(
  terminal: Pick<Terminal, "stdout">,
  format: Format,
  isArray: boolean,
  shard: ShardHead | null
): ResultPrinter {
  switch (format) {
    case "text":
      return printerOf(terminal, { before: "", between: "\n", after: "", none: "" });
    case "json":
      return isArray
        ? printerOf(
            terminal,
            { before: "[\n", between: ",\n", after: "\n]\n", none: "[]\n" },
            (output) => output.replace(/^/gm, "  ")
          )
        : printerOf(terminal, { before: "", between: "", after: "\n", none: "" });
    case "ndjson":
      return linePrinter(terminal, shard);
    case "summary":
      return { print: () => undefined, end: () => undefined };
  }
}

interface Frame {
  readonly before: string;
  readonly between: string;
  readonly after: string;
  /** Instead of all of it where there is no result. */
  readonly none: string;
}

/** What cannot be checked is said on standard error only. */
function printerOf(
  { stdout }: Pick<Terminal, "stdout">,
  { before, between, after, none }: Frame,
  shown = (output: string): string => output
): ResultPrinter {
  let isFirst = true;
  return {
    print: (result) => {
      if ("unusable" in result) return;
      stdout((isFirst ? before : between) + shown(result.output));
      isFirst = false;
    },
    end: () => {
      stdout(isFirst ? none : after);
    },
  };
}

function linePrinter({ stdout }: Pick<Terminal, "stdout">, shard: ShardHead | null): ResultPrinter {
  let head = shard;
  return {
    print: (result) => {
      const line = "unusable" in result ? notCheckedLine(result) : result.output;
      stdout(`${head ? withShard(line, head) : line}\n`);
      head = null;
    },
    end: () => undefined,
  };
}
