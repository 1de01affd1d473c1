import { allowedAmounts } from "../../../src/checks/causes/allowed";
import { includes } from "../../../src/checks/causes/ranges";
import { runChecks } from "../../../src/checks/engine";
import type { Finding, Repair } from "../../../src/checks/finding";
import { parseAmount } from "../../../src/money/parse";
import { standardSubjects } from "../../../src/subjects/edition-2026";
import { createBook } from "../../../src/tables/book";
import { cellAddress, isSameCell } from "../../../src/tables/grid";
import { corruptions } from "../../bench/corruption/corruption";
import type { Corruption } from "../../bench/corruption/edits";
import { corrupted, subjectOf, type Subject } from "../../bench/corruption/judge";
import { Chance } from "../../bench/corruption/random";
import { repairedGrids } from "../../fixtures/repaired-samples";
import { SAMPLE_NAMES } from "../../fixtures/samples";

const TIMES = 8;

/** Rows of one table that are further apart than neighbours. */
const FAR_APART = 3;

/** How many of the mistakes must be pointed at, as long as they are made at random places. */
const TO_FIND = 0.9;

test.each(SAMPLE_NAMES)(
  "of several mistakes in %s what is said as certain is right, and they are not mixed up",
  async (name) => {
    const subject = subjectOf(await repairedGrids(name));
    const chance = new Chance(20_260_301);
    const single = [...corruptions(subject.book, chance)].filter(
      ({ cause, edits }) => cause !== null && edits.length === 1
    );
    const wrong: string[] = [];
    let made = 0;
    let found = 0;
    for (let time = 0; time < TIMES; time++) {
      const mistakes = severalOf(single, 2 + chance.below(2), chance);
      const edits = mistakes.flatMap((mistake) => mistake.edits);
      const book = createBook(corrupted(subject.grids, edits));
      const { findings } = runChecks({ book, subjects: standardSubjects });
      const errors = findings.filter(({ severity }) => severity === "error");
      made += mistakes.length;
      found += mistakes.filter((mistake) => errors.some((each) => isAbout(each, mistake))).length;
      for (const { repair, explanations } of errors)
        if (explanations.length > 0)
          for (const each of repair)
            if (!mistakes.some((mistake) => undoes(subject, each, mistake)))
              wrong.push(`${each.cell.sheet}!${cellAddress(each.cell)} → ${String(each.value)}`);
    }
    expect(wrong).toEqual([]);
    expect(found / made).toBeGreaterThanOrEqual(TO_FIND);
  }
);

function severalOf(all: readonly Corruption[], count: number, chance: Chance): Corruption[] {
  const chosen: Corruption[] = [];
  while (chosen.length < count) {
    const next = chance.oneOf(all);
    const isApart = chosen.every(
      ({ table, at }) =>
        next && (table !== next.table || Math.abs(at.row - next.at.row) > FAR_APART)
    );
    if (next && isApart) chosen.push(next);
  }
  return chosen;
}

function isAbout({ explanations: [first], where: [place] }: Finding, { at }: Corruption): boolean {
  return (
    (place && !place.narrative && isSameCell(place, at)) === true ||
    (first?.changes ?? []).some(({ cell }) => isSameCell(cell, at))
  );
}

/** Whether a repair brings a mistake's amount back, as far as the relations can tell it. */
function undoes({ system }: Subject, repair: Repair, { at, table }: Corruption): boolean {
  if (!isSameCell(repair.cell, at)) return false;
  const parsed = parseAmount(repair.value, table.unit);
  const fen = parsed.kind === "amount" ? parsed.fen : 0;
  const number = system.find(at);
  return (
    fen === at.fen || (number !== undefined && includes(allowedAmounts(system, [number]), fen))
  );
}
