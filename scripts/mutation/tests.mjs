/** The tests that the mutants of a room are held against: those of the project `unit` that are about it. */
import { readdirSync } from "node:fs";
import path from "node:path";

/** Folders and files under test/ for each room: its own, and the next ones that its judgement shows in. */
const TESTS_OF = {
  money: ["money", "tables/amounts", "tables/printed-places", "checks/rounding-laws"],
  subjects: ["subjects", "tables/kept-subjects", "checks/rules/subjects"],
  tables: [
    ...["tables", "departments", "checks/departments-apart"],
    ...["checks/samples", "checks/rules/structure", "checks/rules/unread"],
  ],
  checks: ["checks", "departments"],
  narrative: ["narrative", "checks/narrative", "checks/rules/narrative"],
};

/**
 * Left out: files of tests that take more than a second of a processor each, most of them laws over whole books and long tables of examples,
 * which the budget of a mutant (runner.mjs) seldom reaches; and tests that compare a committed page by starting a script.
 */
const LEFT_OUT = [
  ["tables/any-layout", "tables/layouts", "tables/performance-layouts", "tables/laws"],
  ["checks/wrong-amounts", "checks/book-parts", "checks/laws", "checks/exact-laws"],
  ["checks/book-laws", "checks/causes/order", "checks/causes/several-mistakes"],
  ["checks/causes/repairs", "checks/docs"],
  ["checks/narrative/own-output"],
  ["narrative/docs", "narrative/properties", "narrative/sums", "narrative/every-style"],
].flat();

/** Tests that measure time: code that is watched takes longer. */
export const TIMED = ["the time it takes grows with the text, not faster, whatever stands in it"];

export const ROOMS = Object.keys(TESTS_OF);

/**
 * @param {string} room
 * @param {readonly string[]} [chosen] beginnings of paths under test/ to take instead of the room's; what is left out of those is
 *   taken where it is named in full
 * @returns {readonly string[]} test files, relative to the project's folder
 */
export function testFiles(room, chosen) {
  const all = readdirSync("test", { recursive: true })
    .map((file) => file.replaceAll(path.sep, "/"))
    .filter((file) => file.endsWith(".test.ts"));
  const among = (parts, file) =>
    parts.some((part) => /[/.-]/.test(file.slice(part.length)[0] ?? "") && file.startsWith(part));
  const isLeftOut = (file) => {
    const name = file.replace(".test.ts", "");
    return LEFT_OUT.includes(name) && !chosen?.includes(name);
  };
  return all
    .filter((file) => among(chosen ?? TESTS_OF[room], file) && !isLeftOut(file))
    .map((file) => `test/${file}`);
}
