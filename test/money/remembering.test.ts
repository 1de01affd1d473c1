import { remembering } from "../../src/money/remembering";

function counting() {
  const asked: unknown[] = [];
  const lengths = remembering((value: string | number) => {
    asked.push(value);
    return String(value).length;
  });
  return { asked, lengths };
}

test("a short text is worked out once, and gives the same again", () => {
  const { asked, lengths } = counting();
  expect([lengths("科目编码"), lengths("合计"), lengths("科目编码")]).toEqual([4, 2, 4]);
  expect(asked).toEqual(["科目编码", "合计"]);
});

test("numbers and long texts are not kept", () => {
  const { asked, lengths } = counting();
  const [longest, longer] = ["长".repeat(120), "长".repeat(121)];
  for (const value of [12, longer, longest, 12, longer, longest]) lengths(value);
  expect(asked).toEqual([12, longer, longest, 12, longer]);
});

test("too many different texts are forgotten together", () => {
  const { asked, lengths } = counting();
  const texts = Array.from({ length: 20_000 }, (_, i) => `名称${String(i)}`);
  for (const text of texts) lengths(text);
  lengths("名称0");
  expect(asked).toHaveLength(20_000);
  lengths("又一个");
  lengths("名称0");
  expect(asked.slice(20_000)).toEqual(["又一个", "名称0"]);
});
