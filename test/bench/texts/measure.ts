import type { Finding } from "../../../src/checks/finding";
import { runChecks } from "../../../src/checks/engine";
import { checks } from "../../../src/checks/registry";
import { standardSubjects } from "../../../src/subjects/edition-2026";
import { Chance } from "../corruption/random";
import { corruptions, type Corruption } from "./corruptions";
import { subjects } from "./subjects";

/** One corruption and what became of it. */
export interface Case extends Corruption {
  readonly subject: string;
  /** A new finding touches the slip. */
  readonly isFound: boolean;
  /** The first place of one is the slip itself. */
  readonly isAtWords: boolean;
  /** New findings, not information, that have nothing to do with the slip. */
  readonly falseOnes: number;
  readonly said: string;
}

const OF_TEXT = checks.filter(({ id }) => id.startsWith("narrative-"));

/** Corrupts every text at every place and judges each corruption. The same seed gives the same cases. */
export async function measure(seed: number, kind: string): Promise<readonly Case[]> {
  const cases: Case[] = [];
  for (const subject of await subjects(seed)) {
    const audit = (narrative: string) =>
      runChecks({ book: subject.book, subjects: standardSubjects, narrative }, OF_TEXT).findings;
    const known = audit(subject.text).map(identity);
    for (const corruption of corruptions(subject, new Chance(seed))) {
      if (!corruption.kind.includes(kind)) continue;
      const findings = newOnes(audit(corruption.text), known);
      const touching = findings.filter((finding) => touches(finding, corruption));
      cases.push({
        ...corruption,
        subject: subject.name,
        isFound: touching.length > 0,
        isAtWords: touching.some(({ where }) =>
          where.slice(0, 1).some((p) => overlaps(p, corruption))
        ),
        falseOnes: findings.filter((each) => each.severity !== "info" && !touching.includes(each))
          .length,
        said: findings.map((each) => `${each.check}:${each.severity}`).join(" "),
      });
    }
  }
  return cases;
}

/** What a finding says, wherever in the text it stands. */
function identity({ check, severity, where, detail }: Finding): string {
  const quotes = where.map((place) => (place.narrative ? place.quote : ""));
  return JSON.stringify([check, severity, quotes, detail]);
}

function newOnes(findings: readonly Finding[], known: readonly string[]): readonly Finding[] {
  const left = [...known];
  return findings.filter((finding) => {
    const at = left.indexOf(identity(finding));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function overlaps(place: Finding["where"][number], { start, end, total }: Corruption): boolean {
  if (place.narrative !== true) return false;
  return (place.start <= end && place.end >= start) || place.start === total?.start;
}

function touches({ where }: Finding, corruption: Corruption): boolean {
  return where.some((place) => overlaps(place, corruption));
}
