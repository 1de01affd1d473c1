import { repairedGrids } from "../../fixtures/repaired-samples";
import type { SampleName } from "../../fixtures/samples";
import { corruptions } from "./corruption";
import type { Corruption } from "./edits";
import { judge, subjectOf, type Verdict } from "./judge";
import { Chance } from "./random";

/** One corruption and what became of it. */
export interface Case extends Verdict {
  readonly sample: SampleName;
  readonly corruption: Corruption;
}

export interface Scope {
  readonly seed: number;
  /** The part of all corruptions that is tried, chosen by chance. */
  readonly share: number;
  readonly samples: readonly SampleName[];
  /** Only kinds that contain this. */
  readonly kind: string;
}

/** Corrupts the repaired samples and judges each corruption. The same scope gives the same cases. */
export async function measure({ seed, share, samples, kind }: Scope): Promise<readonly Case[]> {
  const cases: Case[] = [];
  for (const sample of samples) {
    const subject = subjectOf(await repairedGrids(sample));
    const chance = new Chance(seed);
    const selection = new Chance(seed + 1);
    for (const corruption of corruptions(subject.book, chance)) {
      if (selection.next() >= share || !corruption.kind.includes(kind)) continue;
      cases.push({ sample, corruption, ...judge(subject, corruption) });
    }
  }
  return cases;
}
