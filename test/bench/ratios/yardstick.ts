/** The machine's own yardstick: a fixed piece of plain work, so that tables of different machines can be compared. */
import { createHash } from "node:crypto";
import { medianTimes } from "./processor-time";

const ITEMS = 50_000;

/** Milliseconds of the processor that parsing, sorting, summing and hashing of fixed data take here. */
export async function yardstick(): Promise<number> {
  const lines = Array.from(
    { length: ITEMS },
    (_, i) => `{"code":"${String((i * 7919) % 99_991)}","amount":${String((i * 104_729) % 99_989)}}`
  );
  const text = `[${lines.join(",")}]`;
  const { work } = await medianTimes({ work: () => plainWork(text) });
  return work;
}

function plainWork(text: string): string {
  const items = JSON.parse(text) as { code: string; amount: number }[];
  items.sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  const sums = new Map<string, number>();
  for (const { code, amount } of items)
    sums.set(code.slice(0, 3), (sums.get(code.slice(0, 3)) ?? 0) + amount);
  return createHash("sha256")
    .update(JSON.stringify([...sums]))
    .update(text)
    .digest("hex");
}
