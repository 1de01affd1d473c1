import { readItem } from "../../narrative/amounts/items";
import { isSome } from "../../narrative/amounts/reading";
import type { CountClaim } from "../../narrative/read/claim";
import type { Report } from "../check";
import { narrativeCheck, type Audit } from "../narrative/audit";
import { placeOf, textStatement } from "../narrative/place";

/** Cars by kind add up to all cars; cars are bought where money is spent on buying them (domain.md C25). */
export const narrativeCars = narrativeCheck(
  {
    id: "narrative-cars",
    title: "情况说明中的车辆数加得起来，并与购置费相符",
    description:
      "比较各类车辆数之和与总数，并看购置车辆数与“三公”经费表的购置费是否同时有或同时没有。没有写车辆的不核验。",
    basis: "domain.md D18, C25",
    severity: "error",
  },
  (audit, report) => {
    for (const what of ["owned", "bought"] as const)
      checkSum(
        audit.reading.counts.filter((count) => count.what === what),
        what,
        report
      );
    checkCost(audit, report);
  }
);

function checkSum(counts: readonly CountClaim[], what: CountClaim["what"], report: Report): void {
  const [total, ...others] = counts.filter(({ kind }) => kind === null);
  const kinds = counts.filter(({ kind }) => kind !== null);
  if (!total || others.length > 0 || kinds.length === 0) return;
  // «其中：机要通信用车1辆» alone need not be all.
  const sum = kinds.reduce((all, { count }) => all + count, 0);
  if (kinds.length === 1 && sum < total.count) return;
  report.ran();
  if (sum === total.count) return;
  report.found(
    textStatement("error", [total, ...kinds], {
      type: "narrative-cars-sum",
      what,
      total: total.count,
      sum,
    })
  );
}

function checkCost({ reading, book }: Audit, report: Report): void {
  const bought = reading.counts.find(({ what, kind }) => what === "bought" && kind === null);
  const cost = readItem(book, "sangong.purchase");
  if (!bought || cost.state !== "known") return;
  report.ran();
  const isPaid = isSome(cost);
  if (isPaid === bought.count > 0) return;
  report.found({
    ...textStatement("warning", [bought], {
      type: "narrative-cars-cost",
      bought: bought.count,
      isPaid,
    }),
    where: [placeOf(bought), ...cost.sources.map(({ cell }) => cell)],
  });
}
