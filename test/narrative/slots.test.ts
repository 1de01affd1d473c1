import { isSlotId } from "../../src/narrative/slots";
import { openSlots } from "../../src/narrative/plain-text";
import { writeNarrative } from "../../src/narrative/write";
import { buildBook } from "./book-builder";
import { smallBook } from "./small";

test("every slot that is asked for is a known one", () => {
  const asked = [smallBook(), buildBook([]), smallBook({}, { year: null })].flatMap((book) =>
    openSlots(writeNarrative(book))
  );
  expect(asked.filter(({ id }) => !isSlotId(id))).toEqual([]);
});

test.each(["basic.previous", "sangong.reception.reason", "assets.vehicles", "income.fund.amount"])(
  "%s is a slot",
  (id) => expect(isSlotId(id)).toBe(true)
);

test.each(["basic", "basic.prev", "", "toString", "assets.houses"])("%j is none", (id) =>
  expect(isSlotId(id)).toBe(false)
);

test("suggestions are offered for “三公” reasons only, and fit the direction", () => {
  const slots = openSlots(writeNarrative(smallBook()));
  const offered = slots.filter(
    ({ kind, suggestions }) => kind === "reason" && suggestions.length > 0
  );
  expect(offered.map(({ id }) => id)).toEqual(["sangong.reception.reason"]);
  expect(offered[0]?.label).toBe("公务接待费减少的主要原因");
  expect(offered[0]?.suggestions[0]).toContain("厉行节约");
});
