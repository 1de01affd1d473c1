import fc from "fast-check";
import { printKept, readKept, readKeptValue, type KeptFormat } from "../../src/tables/kept-content";

/** Three versions of the same: a text, a list of texts, a list under a name. */
const NAMES: KeptFormat<readonly string[]> = {
  namespace: "urn:test",
  root: "names",
  version: 3,
  upgrades: {
    1: (older) => (typeof older === "string" ? older.split(",") : null),
    2: (older) => ({ names: older }),
  },
  called: "名称",
  empty: [],
  print: (names) => ({ names }),
  read: (value) => {
    const { names } = (value ?? {}) as { names?: unknown };
    return Array.isArray(names) && names.every((name) => typeof name === "string") ? names : null;
  },
};

test.each([
  ["1", '"a,b"'],
  ["2", '["a","b"]'],
  ["3", '{"names":["a","b"]}'],
])("what version %s wrote is brought up to date", (version, json) => {
  expect(readKept(NAMES, version, json)).toEqual({ state: "read", kept: ["a", "b"] });
});

test("what stands deeper than anything can be written again is damaged", () => {
  const nested = (depth: number) =>
    `{"names":["a"],"more":${"[".repeat(depth)}${"]".repeat(depth)}}`;
  expect(readKept(NAMES, "3", nested(40))).toEqual({ state: "read", kept: ["a"] });
  expect(readKept(NAMES, "3", nested(100_000))).toEqual({ state: "damaged" });
});

test.each([
  ["1", "1"],
  ["2", '"a,b"'],
  ["3", "{"],
  ["3", ""],
  ["0", '"a,b"'],
  ["x", '{"names":["a"]}'],
  ["1.5", '"a"'],
])("version %s with %s is damaged", (version, json) => {
  expect(readKept(NAMES, version, json)).toEqual({ state: "damaged" });
});

test("what a later version wrote is newer, whatever it looks like", () => {
  for (const json of ['{"names":[]}', "{", '"a,b"', ""])
    expect(readKept(NAMES, "4", json)).toEqual({ state: "newer" });
  expect(readKept(NAMES, "3", '{"version":4,"names":[]}')).toEqual({ state: "newer" });
  expect(readKept(NAMES, null, '{"version":4}')).toEqual({ state: "newer" });
});

test("without a version beside it the content's own counts, else it is the first", () => {
  expect(readKept(NAMES, null, '"a"')).toEqual({ state: "read", kept: ["a"] });
  expect(readKeptValue(NAMES, null, { version: 3, names: ["a"] })).toEqual({
    state: "read",
    kept: ["a"],
  });
});

test("what was printed is read again", () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (names) => {
      expect(readKept(NAMES, "3", printKept(NAMES, names))).toEqual({ state: "read", kept: names });
    })
  );
});

test("no text and no version makes reading throw", () => {
  const version = fc.oneof(fc.constant(null), fc.string(), fc.integer().map(String));
  const text = fc.oneof(fc.string(), fc.json());
  fc.assert(
    fc.property(version, text, (written, json) => {
      expect(["read", "newer", "damaged"]).toContain(readKept(NAMES, written, json).state);
    })
  );
});
