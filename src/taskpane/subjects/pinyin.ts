import type { Syllables } from "../../subjects/spoken-name";
import { inSlices } from "../live/in-slices";

/** Where the dictionary of the library takes a character of subject names for its other reading. */
const READINGS: Readonly<Record<string, string>> = {
  还草: "huan cao",
  还林: "huan lin",
  还湿: "huan shi",
  还贷: "huan dai",
  还本: "huan ben",
  还款: "huan kuan",
  偿还: "chang huan",
  归还: "gui huan",
  差旅: "chai lv",
  调出: "diao chu",
  调入: "diao ru",
  北调: "bei diao",
};

const known = new Map<string, Syllables>();

/** How a name is spoken, if `learnToSpell` has come to it. */
export function syllablesOf(name: string): Syllables | undefined {
  return known.get(name);
}

/**
 * Works out how names are spoken, a little at a time so that typing goes on. The library for it is fetched with the first call.
 * @param names in the form for comparing
 */
export async function learnToSpell(names: Iterable<string>): Promise<void> {
  const { customPinyin, pinyin } = await import("pinyin-pro");
  customPinyin(READINGS);
  const spell = (name: string) =>
    pinyin(name, { toneType: "none", type: "array", nonZh: "spaced", v: true });
  await inSlices(spelling(names, spell));
}

function* spelling(
  names: Iterable<string>,
  spell: (name: string) => readonly string[]
): Generator<void, void> {
  for (const name of names) {
    if (known.has(name)) continue;
    known.set(name, byUnit(name, spell(name)));
    yield;
  }
}

/** The library gives one item for each character; some characters are two UTF-16 units. */
function byUnit(name: string, spoken: readonly string[]): Syllables {
  return [...name].flatMap((character, at) => {
    const syllable = spoken[at]?.toLowerCase() ?? "";
    const first = /^[a-z]+$/.test(syllable) ? syllable : null;
    return character.length === 1 ? [first] : [first, null];
  });
}
