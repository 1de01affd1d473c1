/** `npm run bench:pane`: long tasks of the pane while it is used with 500 findings and a text of twenty pages, in a real browser. */
import { fileURLToPath } from "node:url";
import { buildIfStale } from "./build-if-stale.mjs";
import { findBrowser } from "./find-browser.mjs";
import { typescriptLoader } from "./load-typescript.mjs";

process.env.CHROMIUM_PATH = findBrowser();
// A build of one's own (HOST_BUILD, ADD_IN_BUILD) is taken as it is.
if (!process.env.ADD_IN_BUILD && !["add-in", "host"].every(buildIfStale)) process.exit(1);

const { measurePane } = typescriptLoader(fileURLToPath(new URL("..", import.meta.url)))(
  "./test/browser/pane-bench.ts"
);
const { about, measured } = await measurePane();
console.log(about);
console.table(
  measured.map(({ what, milliseconds, longTasks, longest }) => ({
    "what is done": what,
    ms: milliseconds,
    "long tasks": longTasks,
    "longest, ms": longest,
  }))
);
