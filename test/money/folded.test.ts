import fc from "fast-check";
import { isFolded, isFoldedWithout, normaliseName, toHalfWidth } from "../../src/money/width";

const EVERY = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));

/** Written otherwise wherever a text is compared: behind a letter that is not, so that no short cut through the first one helps. */
const changed = EVERY.filter(
  (letter) => normaliseName(`甲${letter}`) !== `甲${letter}` || toHalfWidth(letter) !== letter
);

const text = fc.array(fc.constantFrom("甲", "a", "1", "(", "（", "－", "元", "，", " ", "\u200b"));

test("a text is folded where nothing in it is written otherwise", () => {
  const unseen = new Set(changed);
  expect(unseen.size).toBeGreaterThan(100);
  expect(EVERY.filter((letter) => !isFolded(`甲${letter}`) && !unseen.has(letter))).toEqual([]);
  expect(changed.filter((letter) => isFolded(`甲${letter}`))).toEqual([]);
  expect([isFolded(""), isFolded("甲局2026(a)"), isFolded("（甲"), isFolded("甲）")]).toEqual([
    ...[true, true, false, false],
  ]);
});

test("so is one without further letters that matter", () => {
  fc.assert(
    fc.property(
      text,
      fc.uniqueArray(fc.constantFrom<string>("甲", "元", "，", "1")),
      (letters, further) => {
        const isOne = isFoldedWithout(further.join(""));
        expect(isOne(letters.join(""))).toBe(
          isFolded(letters.join("")) && !letters.some((letter) => further.includes(letter))
        );
      }
    )
  );
});
