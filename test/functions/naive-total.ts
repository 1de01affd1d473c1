/** BUDGET.TOTAL as one would write it down: every cell read for every call, nothing remembered. For comparing. */
import { readCode } from "../../src/functions/subject-code";
import type { CellValue, Unit } from "../../src/money/amount";
import { parseAmount } from "../../src/money/parse";

/** The total under some digits, or "refused" where a cell that counts cannot be added, or the sum is too large. */
export function naiveTotal(
  digits: string,
  codes: readonly CellValue[],
  amounts: readonly CellValue[]
): number | "refused" {
  const rows = codes.flatMap((cell, row) => {
    const read = readCode(cell);
    return read.kind === "code" ? [{ code: read.code, amount: amounts[row] ?? null }] : [];
  });
  const counted = rows.filter(
    ({ code }) =>
      code.startsWith(digits) &&
      !rows.some((other) => other.code !== code && other.code.startsWith(code))
  );
  const readAs = (unit: Unit) => counted.map(({ amount }) => parseAmount(amount, unit));
  const inYuan = readAs("元");
  const inWan = readAs("万元");
  const isRefused = (parsed: ReturnType<typeof parseAmount>) =>
    parsed.kind === "error" ||
    parsed.kind === "text" ||
    (parsed.kind === "amount" && parsed.statedUnit !== null);
  if (inYuan.some(isRefused)) return "refused";
  const finer =
    inYuan.some((parsed) => parsed.kind === "amount" && parsed.decimals > 2) &&
    !inWan.some(isRefused);
  const sum = (finer ? inWan : inYuan).reduce(
    (steps, parsed) => steps + (parsed.kind === "amount" ? BigInt(parsed.fen) : 0n),
    0n
  );
  return Number.isSafeInteger(Number(sum)) ? Number(sum) / (finer ? 1_000_000 : 100) : "refused";
}
