import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isFactId } from "../../src/narrative/extras";
import { readStyle } from "../../src/narrative/own-style/read-style";

const docs = readFileSync(join(__dirname, "../../docs/narrative.md"), "utf8");
const [facts = "", style = ""] = [...docs.matchAll(/```json\n([\s\S]*?)```/g)].map(
  ([, json]) => json ?? ""
);

test("the facts of docs/narrative.md are facts", () => {
  const ids = Object.keys(JSON.parse(facts) as object);
  const listed = [...docs.matchAll(/^\| (`[^|]*) \|/gm)].flatMap(([, names = ""]) =>
    [...names.matchAll(/`([\w.-]+)`/g)].map(([, id]) => id ?? "")
  );
  expect(listed.length).toBeGreaterThan(15);
  expect([...ids, ...listed].filter((id) => !isFactId(id))).toEqual([]);
});

test("the style of docs/narrative.md is a style", () => {
  expect(readStyle(JSON.parse(style)).problems).toBeUndefined();
});
