import fc from "fast-check";
import { runChecks } from "../../../src/checks/engine";
import { checks } from "../../../src/checks/registry";
import { describe as say } from "../../../src/checks/messages";
import type { Finding } from "../../../src/checks/finding";
import { readNarrative } from "../../../src/narrative/read/read-narrative";
import { standardSubjects } from "../../../src/subjects/edition-2026";
import type { Book } from "../../../src/tables/book";
import { anyBooks, finishedText, soundBooks, STYLE_NAMES } from "./generated";

const OF_TEXT = checks.filter(({ id }) => id.startsWith("narrative-"));

const audit = (book: Book, narrative: string): readonly Finding[] =>
  runChecks({ book, subjects: standardSubjects, narrative }, OF_TEXT).findings;

const inShort = (text: string, findings: readonly Finding[]): string[] =>
  findings.map((finding) => {
    const [place] = finding.where;
    const words = place?.narrative ? text.slice(Math.max(0, place.start - 30), place.end) : "";
    return `${finding.check}: ${say(finding).explanation} ${words}`;
  });

test("all checks of the text are looked at here", () => {
  expect(OF_TEXT.length).toBeGreaterThan(20);
});

describe.each(STYLE_NAMES)("our own output in the style %s", (style) => {
  test("has no finding, whatever the tables say", () => {
    fc.assert(
      fc.property(fc.noShrink(fc.oneof(anyBooks, soundBooks)), (book) => {
        const text = finishedText(book, style);
        expect(inShort(text, audit(book, text))).toEqual([]);
      }),
      { numRuns: 12, endOnFailure: true }
    );
  });

  test("with one figure changed has exactly that one", () => {
    fc.assert(
      fc.property(fc.noShrink(soundBooks), fc.noShrink(fc.nat()), (book, chosen) => {
        const text = finishedText(book, style);
        const { claims, changes } = readNarrative(text);
        // A change that is rounded to 0 has no reason; with another digit one would be asked for, too.
        const told = changes.filter(({ quote }) => /[1-9]/.test(quote));
        const statements = [...claims, ...told].filter(
          ({ quote, item }) =>
            /\d/.test(quote) &&
            !(item.type === "item" && item.id === "running" && changes.length > 0)
        );
        const statement = statements[chosen % statements.length];
        fc.pre(statement !== undefined);
        const first = statement.start + statement.quote.search(/\d/);
        const digit = String((Number(text.charAt(first)) % 9) + 1);
        const changed = text.slice(0, first) + digit + text.slice(first + 1);
        const findings = audit(book, changed);
        expect(findings).toHaveLength(1);
        // Where only a sum tells that one of its parts is wrong, it names them all.
        expect(findings[0]?.where).toContainEqual(
          expect.objectContaining({ narrative: true, start: statement.start })
        );
      }),
      { numRuns: 20, endOnFailure: true }
    );
  });
});
