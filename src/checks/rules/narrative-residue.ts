import { narrativeCheck } from "../narrative/audit";
import { textStatement } from "../narrative/place";
import { RESIDUES } from "./text-residue";

/** No left-overs of a template or an export in the text (domain.md A09). */
export const narrativeResidue = narrativeCheck(
  {
    id: "narrative-residue",
    title: "情况说明中没有模板和系统导出的残留文字",
    description:
      "找情况说明里模板和系统导出的残留，例如 XX、待填、增加（减少）、网页代码。书名号里的文字不算。",
    basis: "domain.md A09",
    severity: "error",
  },
  ({ narrative }, report) => {
    for (const { residue, pattern, severity } of RESIDUES) {
      report.ran();
      const all = new RegExp(pattern.source, pattern.flags.replace("g", "") + "g");
      const places = [...narrative.matchAll(all)].map((match) => ({
        quote: match[0],
        start: match.index,
        end: match.index + match[0].length,
      }));
      const [first] = places;
      if (!first) continue;
      report.found(
        textStatement(residue === "ellipsis" ? "info" : severity, places, {
          type: "narrative-residue",
          residue,
          text: first.quote,
          count: places.length,
        })
      );
    }
  }
);
