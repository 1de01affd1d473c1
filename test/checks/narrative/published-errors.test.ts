import { runChecks } from "../../../src/checks/engine";
import type { Finding } from "../../../src/checks/finding";
import { checks } from "../../../src/checks/registry";
import { standardSubjects } from "../../../src/subjects/edition-2026";
import { createBook } from "../../../src/tables/book";
import { cellAddress } from "../../../src/tables/grid";
import {
  SAMPLE_NAMES,
  sampleGrids,
  sampleNarrative,
  type SampleName,
} from "../../fixtures/samples";

const OF_TEXT = checks.filter(({ id }) => id.startsWith("narrative-"));

/** "error figures 27.5万元 K6": severity, check, the words it points at, the first cell behind them. */
const inShort = ({ severity, check, where }: Finding): string => {
  const words = where.flatMap((place) => (place.narrative ? place.quote.replace(/\s/g, "") : []));
  const cell = where.find((place) => !place.narrative);
  const shown = words
    .slice(0, 3)
    .map((each) => (each.length > 24 ? `${each.slice(0, 20)}……` : each));
  return [
    severity,
    check.replace("narrative-", ""),
    shown.join(" + "),
    cell && !cell.narrative ? cellAddress(cell) : "",
  ]
    .join(" ")
    .trim();
};

/** Read by hand against the tables, before the checks were run: every fault of the published texts, and why it is one. */
const KEY: Readonly<Record<SampleName, readonly (readonly [finding: string, why: string])[]>> = {
  "dadukou-2024": [["info uses 印刷费", "表三 has no 30202, 30205/30206, 30209, 30215"]],
  "dadukou-2026": [
    [
      "error consistency 213.64万元 + 139.39万元 + 351.02万元",
      "213.64 + 139.39 = 353.03; 3037.04 − 2686.02 = 351.02 is right",
    ],
    ["error figures 27.5万元 K6", "表四 has 28.5 for 2026; 27.5 is that of 2025"],
    ["error figures 395.39", "no unit"],
    ["info uses 印刷费", "not in 表三"],
    [
      "warning figures 824.70万元 F5",
      "表二 has 1020.77 for projects; 824.70 is 2010302 alone, 196.07 of 2010399 is left out",
    ],
  ],
  "jiulongpo-2026": [
    ["info carry-over 4844.56万元 B14", "4816.16 + 28.40 carried in, which the list does not name"],
    [
      "info reasons 主要原因是公务车老化程度加剧，本年度拟购…… + 0万元",
      "a reason for a change of nothing",
    ],
    [
      "warning figures 312.94万元 E5",
      "日常公用经费 is 437.41; how 312.94 is made up no table tells",
    ],
    ["info uses 水电费", "not in 基本支出表"],
    ["warning doubled 政府采购服务预", "算 is missing"],
    ["warning assets-date 截止", "截至"],
  ],
  "qijiang-2026": [
    [
      "warning reasons 主要原因是大厅非在编劳务人员费用从基本支…… + 主要原因是大厅非在编劳务人员费用从基本支…… + 主要原因是大厅非在编劳务人员费用从基本支……",
      "one reason for 基本支出, 项目支出 and 机关运行经费",
    ],
    [
      "warning reasons 主要用于大厅非在编劳务人员费用 + 主要原因是大厅非在编劳务人员费用从基本支……",
      "the use is the reason",
    ],
    [
      "warning reasons 主要用于大厅非在编劳务人员费用 + 主要原因是大厅非在编劳务人员费用从基本支……",
      "the same for 项目支出",
    ],
  ],
  "tongnan-2023": [
    ["info number-style 2,506.79万元 + 2,506.79万元 + 2,506.79万元", "1323.67 has no commas"],
    ["warning changes 711.31万元 B36", "2506.79 − 3218.12 = −711.33"],
    ["error changes 711.31万元 D6", "the same of 一般公共预算"],
    [
      "error consistency 80.98万元 + 711.31万元 + 711.31万元",
      "80.98 − 711.31 = −630.33, which is not the total's change: the project's change was copied from it",
    ],
    [
      "info not-understood 2023年“三公”经费包括了招商引资专项……",
      "which money the 23 are of is said in free words",
    ],
    ["warning reasons 63.07万元", "no reason is given"],
    ["info uses 物管费", "not in 附件 3"],
  ],
};

describe("the published texts have these faults and no others", () => {
  test.each(SAMPLE_NAMES)("%s", async (name) => {
    const narrative = sampleNarrative(name);
    const book = createBook(await sampleGrids(name));
    const { findings } = runChecks({ book, subjects: standardSubjects, narrative }, OF_TEXT);
    expect(findings.map(inShort)).toEqual(KEY[name].map(([finding]) => finding));
    for (const place of findings.flatMap(({ where }) => where))
      if (place.narrative) expect(narrative.slice(place.start, place.end)).toBe(place.quote);
  });
});
