import type { Finding } from "../../checks/finding";
import { foldConsequences } from "../../checks/fold-consequences";

/** What to tell whoever does not see the list: 已改正 1 项，还有 8 项要处理; empty when nothing came or went that asks for anything. */
export function whatIsNew(before: readonly Finding[], after: readonly Finding[]): string {
  const idsBefore = openIds(before);
  const idsAfter = openIds(after);
  const gone = [...idsBefore].filter((id) => !idsAfter.has(id)).length;
  const come = [...idsAfter].filter((id) => !idsBefore.has(id)).length;
  if (gone + come === 0) return "";
  return [
    ...(gone > 0 ? [`已改正 ${String(gone)} 项`] : []),
    ...(come > 0 ? [`又发现 ${String(come)} 项`] : []),
    idsAfter.size > 0 ? `还有 ${String(idsAfter.size)} 项要处理` : "没有要处理的了",
  ].join("，");
}

/** Errors and warnings that are nobody's consequence and that nobody has explained. */
function openIds(findings: readonly Finding[]): ReadonlySet<number> {
  const open = foldConsequences(findings).causes.filter(
    ({ severity, remark }) => !remark && (severity === "error" || severity === "warning")
  );
  return new Set(open.map(({ id }) => id));
}
