import { UnusableError } from "./unusable";
import { byName } from "./workbook-list";

/** One of the parts that a list of files is divided into, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/**
 * The part that `--shard` names: "2/8".
 * @throws UnusableError for anything else.
 */
export function shardOf(text: string): Shard {
  const [, index = "", of = ""] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  if (index !== "" && shard.index >= 1 && shard.index <= shard.of) return shard;
  throw new UnusableError(
    `--shard ${text}：应写成 第几份/共几份，从 1 数起，如 --shard 2/8 是八份中的第二份。`
  );
}

/**
 * The files of one part, in their own order. Files are dealt out in the order of their names, one to each part in turn, so that every file
 * is in exactly one part whatever order they come in, and no part has two more than another.
 */
export function inShard(files: readonly string[], { index, of }: Shard): readonly string[] {
  const own = new Set([...files].sort(byName).filter((_, at) => at % of === index - 1));
  return files.filter((file) => own.has(file));
}
