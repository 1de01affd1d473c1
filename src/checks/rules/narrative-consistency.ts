import { narrativeCheck } from "../narrative/audit";
import { brokenRelations, Verdicts, type Broken } from "../narrative/blame";
import { placeOf } from "../narrative/place";
import { nameOf, textRelations } from "../narrative/relations";
import type { Found } from "../check";

/** The text agrees with itself: parts make up the whole, changes too, and what is said twice is the same (domain.md D). */
export const narrativeConsistency = narrativeCheck(
  {
    id: "narrative-consistency",
    title: "情况说明中的各部分之和等于总数，前后的数一致",
    description:
      "看情况说明自己前后是否一致：各部分之和等于总数，各项增减之和等于总的增减，同一个数前后写的一样。",
    basis: "domain.md D12, D13, D14",
    severity: "error",
  },
  ({ reading, book }, report) => {
    const relations = textRelations(reading);
    report.ran(relations.length);
    for (const broken of brokenRelations(relations, new Verdicts(book)))
      report.found(found(broken));
  }
);

function found({ relation, expected, actual, culprit }: Broken): Found {
  const { whole, parts, kind, isCertain } = relation;
  const isChange = whole.kind === "change";
  const others = [...parts, whole].filter((statement) => statement !== culprit);
  return {
    severity: isCertain ? "error" : "warning",
    where: [...(culprit ? [culprit] : []), ...others].map(placeOf),
    expected,
    actual,
    difference: actual - expected,
    unit: whole.unit ?? "万元",
    detail:
      kind === "since"
        ? { type: "narrative-since", item: nameOf(whole) }
        : kind === "sum"
          ? { type: "narrative-sum", whole: nameOf(whole), parts: parts.map(nameOf), isChange }
          : {
              type: "narrative-repeated",
              item: nameOf(whole),
              other: parts[0] ? nameOf(parts[0]) : "",
              isChange,
            },
  };
}
