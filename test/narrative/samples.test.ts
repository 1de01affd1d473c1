import { narrativeText } from "../../src/narrative/plain-text";
import { claimName } from "../../src/narrative/read/claim-readings";
import { readClaims } from "../../src/narrative/read/read-claims";
import { writeNarrative } from "../../src/narrative/write";
import { createBook } from "../../src/tables/book";
import { SAMPLE_NAMES, sampleGrids, sampleNarrative, type SampleName } from "../fixtures/samples";
import { marked } from "./marked";

test.each(SAMPLE_NAMES)("the text of %s", async (name) => {
  const book = createBook(await sampleGrids(name));
  expect(marked(writeNarrative(book))).toMatchSnapshot();
});

/** Amounts in 万元 by what they are about. */
const amounts = (text: string): Map<string, number> =>
  new Map(
    readClaims(text).map(({ item, fen }) => [claimName(item).replace(/支出$/, ""), fen / 1e6])
  );

/**
 * Where the published text and the written one differ, verified by hand:
 * 大渡口2026 left last year's 27.5 in, and told the goals of one 项 instead of all projects (or left some out);
 * 九龙坡 does not take the 28.4 carried in out of 一般公共预算, and counts 机关运行经费 more narrowly than 日常公用经费.
 */
const DIFFERENT: Record<SampleName, readonly (readonly [string, number, number])[]> = {
  "dadukou-2024": [],
  "dadukou-2026": [
    ["公务用车运行维护费", 27.5, 28.5],
    ["实行绩效目标管理的项目", 824.7, 1020.77],
  ],
  "jiulongpo-2026": [
    ["一般公共预算拨款", 4844.56, 4816.16],
    ["机关运行经费", 312.94, 437.41],
  ],
  "qijiang-2026": [],
  "tongnan-2023": [],
};

test.each(SAMPLE_NAMES)("the amounts of %s are those that were published", async (name) => {
  const written = amounts(narrativeText(writeNarrative(createBook(await sampleGrids(name)))));
  const published = [...amounts(sampleNarrative(name))];
  const different = published.filter(([item, value]) => {
    const other = written.get(item);
    return other !== undefined && other !== value;
  });
  expect(different.map(([item, value]) => [item, value, written.get(item)])).toEqual(
    DIFFERENT[name]
  );
  const compared = published.filter(([item]) => written.has(item));
  expect(compared.length).toBeGreaterThanOrEqual(15);
  // What only the published text lists is zero, or a kind of purchase that no table tells.
  const onlyPublished = published.filter(([item]) => !written.has(item));
  expect(onlyPublished.filter(([item, value]) => value !== 0 && !/货物|服务/.test(item))).toEqual(
    []
  );
});
