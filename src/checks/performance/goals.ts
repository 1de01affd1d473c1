import type { TextCell } from "../../tables/performance";
import { plainTextOf } from "./plain-texts";

/** A number of something that a goal promises at least. */
export interface CountedGoal {
  readonly count: number;
  readonly unit: string;
  /** What is counted, for comparing: «区政府全体会». */
  readonly what: string;
  /** As a reader finds it: «至少召开2次区政府全体会». */
  readonly quote: string;
}

const PROMISE = /(至少|不少于|不低于)([^。；;，,]+)/g;
const COUNTED =
  /^([\u4e00-\u9fff]{0,4})(\d+)(次|场次|场|期|个|件|份|家|篇|项|人次)([\u4e00-\u9fff]{4,})$/;

/** The goals of a text that say «at least» with a number, a unit and the thing itself; «至少» goes for a whole enumeration. */
export function goalsIn(goal: TextCell): readonly CountedGoal[] {
  const plain = plainTextOf(goal);
  if (plain.search(PROMISE) < 0) return [];
  return [...plain.matchAll(PROMISE)].flatMap(([, promise = "", list = ""]) =>
    list.split("、").flatMap((item) => {
      const [, verb = "", count = "", unit = "", what = ""] = COUNTED.exec(item) ?? [];
      if (what === "") return [];
      return [
        { count: Number(count), unit, what, quote: `${promise}${verb}${count}${unit}${what}` },
      ];
    })
  );
}
