import fc from "fast-check";
import { inShard, shardOf } from "../../src/cli/shard";

const lists = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 40 });

function shards(files: readonly string[], of: number): string[][] {
  return Array.from({ length: of }, (_, i) => [...inShard(files, { index: i + 1, of })]);
}

test("every file is in exactly one part, in its own order, and the parts are as large as each other but for one", () => {
  fc.assert(
    fc.property(lists, fc.integer({ min: 1, max: 60 }), (files, of) => {
      const parts = shards(files, of);
      expect(parts.flat().sort()).toEqual([...files].sort());
      const sizes = parts.map((part) => part.length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      for (const part of parts) expect(part).toEqual(files.filter((file) => part.includes(file)));
    })
  );
});

test("the parts are the same whatever order the files come in", () => {
  fc.assert(
    fc.property(lists, fc.integer({ min: 1, max: 9 }), (files, of) => {
      const sorted = (parts: string[][]): string[][] => parts.map((part) => part.sort());
      expect(sorted(shards([...files].reverse(), of))).toEqual(sorted(shards(files, of)));
    })
  );
});

test.each(["1/1", "2/8", "8/8"])("%s is a part", (text) => {
  const { index, of } = shardOf(text);
  expect(`${String(index)}/${String(of)}`).toBe(text);
});

test.each(["", "0/3", "4/3", "1", "1/0", "a/b", "-1/2", "1/2/3", "1.5/2"])(
  "“%s” is none, and the user is told how to write it",
  (text) => {
    expect(() => shardOf(text)).toThrow(/--shard 2\/8/);
  }
);
