import { remembering } from "../../money/remembering";
import type { TextCell } from "../../tables/performance";
import type { TableKind } from "../../tables/table";
import type { Check, Report } from "../check";
import type { Severity } from "../finding";
import { statement } from "../statement";
import type { Residue } from "../structure-detail";
import { eachText } from "../text-cells";

interface Sort {
  readonly residue: Residue;
  readonly pattern: RegExp;
  /** In titles and remarks; in running text, where people write such signs on purpose too, it is to be looked at. */
  readonly severity: Severity;
  readonly inText: Severity;
}

/** What is left over from templates and exports (domain.md A09). */
export const RESIDUES: readonly Sort[] = [
  {
    residue: "markup",
    pattern:
      /<\/?(?:p|br|span|div|font|strong|em|b|i|u|table|tr|td|th|ul|ol|li|a|o:p)(?:\s[^<>]{0,200})?\/?>|&(?:nbsp|lt|gt|amp|quot|ldquo|rdquo);/i,
    severity: "error",
    inText: "error",
  },
  {
    residue: "formula",
    pattern: /\$[^$\n]{0,80}[=*+\\^_][^$\n]{0,80}\$/,
    severity: "error",
    inText: "error",
  },
  {
    residue: "system",
    pattern: /取数时点|预算局(?:确认)?已审|[一二]上申报数/,
    severity: "error",
    inText: "error",
  },
  {
    residue: "placeholder",
    // Not within a code or a word of letters; 「××」 in running text may stand for a name that is left out.
    pattern:
      /(?<![0-9A-Za-z])(?:[XxＸｘ]{2,}|[XxＸｘ][,，][XxＸｘ]{3})(?![0-9A-Za-z])|×{2,}|\{\{?[^{}\n]{1,40}\}|(?<![等期有亟急])待填(?!补|平|充|埋)|(?<![等期有亟急尚])待补充|请填写|此处填|增加内容）|增加（减少）|（持平）/,
    severity: "error",
    inText: "warning",
  },
  { residue: "ellipsis", pattern: /…{1,2}|\.{6}/, severity: "warning", inText: "info" },
];

/** Titles, remarks, names and texts of the tables carry no left-overs of a template or an export. */
export const textResidue: Check = {
  id: "text-residue",
  title: "表中没有模板和系统导出的残留文字",
  description:
    "看标题、备注、名称和绩效文字中有没有模板和系统留下的内容：XX、待填、花括号、网页代码、公式符号、系统状态。书名号中的文字不计。",
  basis: "domain.md A09",
  severity: "error",
  needs: [],
  reads: "words",
  checkTable(table, report, { grid }) {
    const { kind, area } = table;
    let count = 0;
    const found: Left[] = [];
    eachText(table, grid, (text, row, column) => {
      count++;
      for (const { sort, match } of residuesIn(text))
        found.push({ sort, match, text, cell: { sheet: area.sheet, row, column } });
    });
    report.ran(count);
    for (const sort of RESIDUES) {
      const own = found.filter((left) => left.sort === sort);
      // Cells with the same sort of residue are one finding; different words of the system are different faults.
      const wordings = new Set(own.map(wordingOf));
      for (const wording of wordings)
        reportCells(
          kind,
          own.filter((left) => wordingOf(left) === wording),
          report
        );
    }
  },
};

/** What a text has of one sort. */
interface Residual {
  readonly sort: Sort;
  readonly match: string;
}

/** It, and where. */
interface Left extends Residual, TextCell {}

const NOTHING: readonly Residual[] = [];

/** What a text has of each sort, the first of each. */
const residuesIn = remembering((text: string): readonly Residual[] => {
  // A name in 《》 is not a text's own.
  const own = text.includes("《") ? text.replace(/《[^《》]*》/g, "《》") : text;
  const found = RESIDUES.flatMap((sort) => {
    const [match] = sort.pattern.exec(own) ?? [];
    return match === undefined ? [] : [{ sort, match }];
  });
  return found.length > 0 ? found : NOTHING;
});

function wordingOf({ sort, match }: Residual): string {
  return sort.residue === "system" ? match : "";
}

function reportCells(kind: TableKind, cells: readonly Left[], report: Report): void {
  const [first] = cells;
  if (!first) return;
  const { sort, match } = first;
  report.found(
    statement(
      cells.some(({ text }) => text.length <= SHORT) ? sort.severity : sort.inText,
      cells.map(({ cell }) => cell),
      { type: "residue", kind, residue: sort.residue, text: match, count: cells.length }
    )
  );
}

/** Titles, remarks and names are no longer; what is, is running text. */
const SHORT = 40;
