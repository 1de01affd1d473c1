import { changedFigures } from "../../src/narrative/changed-figures";
import { isFactId } from "../../src/narrative/extras";
import { narrativeText, openSlots } from "../../src/narrative/plain-text";
import { writeNarrative } from "../../src/narrative/write";
import type { Facts } from "../../src/narrative/narrative";
import { SMALL_TABLES, smallBook } from "./small";

const SLOT = "sangong.reception.reason";

/** The book with another amount for 公务接待费 this year; last year's is 2. */
function withReception(amount: number) {
  const { sangong } = SMALL_TABLES;
  const [[key, name, amounts]] = sangong.rows;
  const changed = amounts.map((one, at) => (at === 10 ? amount : one));
  return smallBook({ sangong: { ...sangong, rows: [[key, name, changed]] } });
}

const slotOf = (amount: number, facts: Facts) =>
  openSlots(writeNarrative(withReception(amount), { facts })).find(({ id }) => id === SLOT);

const forLess = { [SLOT]: "压减批次", [`${SLOT}.direction`]: "减少" };

test("a reason stands as long as the change goes the way that it was written for", () => {
  expect(narrativeText(writeNarrative(withReception(1.5), { facts: forLess }))).toContain(
    "比2025年减少0.5万元，主要原因是压减批次"
  );
  expect(slotOf(1.5, forLess)).toBeUndefined();
});

test("when it goes the other way the reason is asked for again, and the old one offered first", () => {
  const slot = slotOf(2.5, forLess);
  expect(slot?.label).toContain("增加的主要原因（原来填的是减少的原因");
  expect(slot?.suggestions[0]).toBe("压减批次");
});

test("without a change nothing is asked, and the reason is there again afterwards", () => {
  expect(slotOf(2, forLess)).toBeUndefined();
  expect(slotOf(1.9, forLess)).toBeUndefined();
});

test("a reason of which nobody knows the direction is trusted; what is left out stays left out", () => {
  expect(slotOf(2.5, { [SLOT]: "压减批次" })).toBeUndefined();
  expect(slotOf(2.5, { ...forLess, [SLOT]: "（略）" })).toBeUndefined();
});

test("the direction of a reason is a fact that the terminal knows", () => {
  expect(isFactId(`${SLOT}.direction`)).toBe(true);
  expect(isFactId("sangong.reason.direction")).toBe(true);
  expect(isFactId("duties.direction")).toBe(false);
});

test("of two texts those figures have changed that print something else", () => {
  const texts = [1.5, 1.25].map((amount) => writeNarrative(withReception(amount)));
  const [before, after] = texts;
  if (!before || !after) throw new Error("No text");
  expect([...changedFigures(before, after)].map((piece) => "text" in piece && piece.text)).toEqual([
    "1.25",
    "0.75",
  ]);
  expect(changedFigures(after, after).size).toBe(0);
});
