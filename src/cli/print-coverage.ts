import type { Coverage } from "../checks/check";
import { checkTitle } from "../checks/check-title";
import { notRunByReason, partlyRunByReason, type NotCompared } from "../checks/coverage";

/** The lines for people about what ran, and by reason what did not. */
export function coverageLines(coverage: readonly Coverage[]): string[] {
  const ran = coverage.filter((one) => one.ran > 0);
  const comparisons = ran.reduce((sum, one) => sum + one.ran, 0);
  const notRun = coverage.length - ran.length;
  return [
    `核验范围：${String(coverage.length)} 项规则，运行了 ${String(ran.length)} 项，比较了 ${String(comparisons)} 处。`,
    ...reasonLines(
      `没有运行的 ${String(notRun)} 项，不等于通过。原因是：`,
      notRunByReason(coverage)
    ),
    ...reasonLines("运行了、但有的内容没有比较的：", partlyRunByReason(coverage)),
  ];
}

function reasonLines(title: string, reasons: readonly NotCompared[]): string[] {
  if (reasons.length === 0) return [];
  return [
    title,
    ...reasons.flatMap(({ reason, checks: own }) => [
      `  ${reason}（${String(own.length)} 项）`,
      `      ${own.map(checkTitle).join("；")}`,
    ]),
  ];
}
