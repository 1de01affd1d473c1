import { runChecks } from "../../../src/checks/engine";
import { describe as say } from "../../../src/checks/messages";
import { checks } from "../../../src/checks/registry";
import { claimName } from "../../../src/narrative/read/claim-readings";
import { readNarrative } from "../../../src/narrative/read/read-narrative";
import { standardSubjects } from "../../../src/subjects/edition-2026";
import { KNOWN_DEPARTMENT } from "./known-department";
import { WORDINGS } from "./wordings";

const OF_TEXT = checks.filter(({ id }) => id.startsWith("narrative-"));

const findingsOf = (narrative: string): readonly string[] =>
  runChecks(
    { book: KNOWN_DEPARTMENT, subjects: standardSubjects, narrative },
    OF_TEXT
  ).findings.map((finding) => `${finding.severity} ${say(finding).title}`);

/** What is said of these texts, which have no fault. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  "in 亿元 where it is much": ["info 有 1 处用“亿元”，其他用“万元”"],
};

describe.each(Object.entries(WORDINGS))("a text in other words: %s", (name, text) => {
  test("every figure is read", () => {
    const { claims, changes, percents, counts, none, notUnderstood } = readNarrative(text);
    const read = [...claims, ...changes, ...percents]
      .sort((a, b) => a.start - b.start)
      .map(({ kind, year, item, quote, ...rest }) => {
        const sign = "direction" in rest ? ["−", "=", "+"][rest.direction + 1] : "";
        return `${kind} ${year} ${claimName(item)} ${sign}${quote.replace(/\s/g, "")}`;
      });
    expect(read).toMatchSnapshot();
    expect(counts.map(({ what, kind, count }) => `${what} ${kind} ${count}`)).toMatchSnapshot();
    expect(none.map(({ of }) => of)).toMatchSnapshot();
    expect(notUnderstood).toEqual([]);
  });

  test("nothing is called wrong", () => {
    expect(findingsOf(text)).toEqual(SAID[name] ?? []);
  });

  test("every wrong amount is called wrong", () => {
    for (const { quote, start, end } of readNarrative(text).claims) {
      const digit = start + quote.search(/[1-9１-９]/);
      // Zero has no digit to change.
      if (digit < start) continue;
      const wrong =
        text.slice(0, digit) + (text.charAt(digit) === "3" ? "4" : "3") + text.slice(digit + 1);
      const found = runChecks(
        { book: KNOWN_DEPARTMENT, subjects: standardSubjects, narrative: wrong },
        OF_TEXT
      ).findings.filter(({ where }) =>
        where.some((place) => place.narrative && place.start <= start && place.end >= end)
      );
      expect([quote, found.length > 0]).toEqual([quote, true]);
    }
  });
});
