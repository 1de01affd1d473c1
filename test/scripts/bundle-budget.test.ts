/** What must not load with the pane is noticed by the build, however it got there. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import webpack from "webpack";
import BundleBudgetPlugin from "../../scripts/webpack/bundle-budget-plugin";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "budget-bundle-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The errors of a build of these files, of which entry.js is the first. */
async function errorsOf(
  files: Readonly<Record<string, string>>,
  options: ConstructorParameters<typeof BundleBudgetPlugin>[0]
): Promise<string[]> {
  for (const [name, content] of Object.entries(files))
    writeFileSync(path.join(folder, name), content);
  return new Promise((resolve, reject) => {
    webpack(
      {
        mode: "production",
        context: folder,
        entry: "./entry.js",
        output: { path: path.join(folder, "out") },
        optimization: { minimize: false },
        plugins: [new BundleBudgetPlugin(options)],
      },
      (error, stats) => {
        if (error || !stats) reject(error ?? new Error("no build"));
        else resolve(stats.compilation.errors.map(({ message }) => message));
      }
    );
  });
}

beforeAll(() => void jest.spyOn(console, "log").mockImplementation(() => undefined));
afterAll(() => void jest.restoreAllMocks());

const checks = "export const checks = [Math.random()];";
const helper = "export { checks } from './checks';";

test("a module that is named is an error with whoever imports it, also behind another one", async () => {
  const files = {
    "entry.js": "import { checks } from './helper'; console.log(checks);",
    "helper.js": helper,
    "checks.js": checks,
  };
  const errors = await errorsOf(files, { kilobytes: 100, notAtStart: /^checks/ });
  expect(errors).toEqual([
    "checks.js must not load with the pane (docs/decisions/start.md), but helper.js imports it.",
  ]);
});

test("what is fetched later is none, and what is not named is none", async () => {
  const files = {
    "entry.js": "import('./checks').then(({ checks }) => console.log(checks));",
    "checks.js": checks,
  };
  expect(await errorsOf(files, { kilobytes: 100, notAtStart: /^checks/ })).toEqual([]);
  expect(await errorsOf(files, { kilobytes: 100 })).toEqual([]);
});

test("too heavy a start is an error with its weight, and what comes later does not count", async () => {
  // Nothing in it is there twice, so that it cannot be packed.
  const heavy = Array.from({ length: 3000 }, (_, at) => Math.sin(at + 1).toString(36)).join("");
  const later = { "entry.js": "import('./checks');", "checks.js": `console.log("${heavy}");` };
  expect(await errorsOf(later, { kilobytes: 10 })).toEqual([]);
  const atOnce = { "entry.js": `console.log("${heavy}");` };
  const [error = ""] = await errorsOf(atOnce, { kilobytes: 10 });
  expect(error).toMatch(/^The bundles weigh \d+\.\d KB gzipped, 10 KB are allowed: main\.js/);
});
