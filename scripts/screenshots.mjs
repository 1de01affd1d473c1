/**
 * `npm run shots -- [FILTER] [--themes light,dark] [--widths 350]`: every state of the pane at every width in every theme, into build/screenshots/pane, with contact sheets
 * and an index.html. FILTER is a regular expression over the names of states and chapters (test/browser/states).
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { buildIfStale } from "./build-if-stale.mjs";
import { findBrowser } from "./find-browser.mjs";
import { typescriptLoader } from "./load-typescript.mjs";

const FOLDER = "build/screenshots/pane";
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    themes: { type: "string", default: "light,dark,contrast" },
    widths: { type: "string", default: "320,350,600" },
  },
});

process.env.CHROMIUM_PATH = findBrowser();
// A build of one's own (HOST_BUILD, ADD_IN_BUILD) is taken as it is.
if (!process.env.ADD_IN_BUILD && !["add-in", "host"].every(buildIfStale)) process.exit(1);

const { takePictures } = typescriptLoader(fileURLToPath(new URL("..", import.meta.url)))(
  "./test/browser/screenshots.ts"
);
const { pictures, problems } = await takePictures({
  folder: FOLDER,
  filter: new RegExp(positionals[0] ?? ""),
  themes: values.themes.split(","),
  widths: values.widths.split(",").map(Number),
});
const sheets = await contactSheets();
console.log(`${pictures.length} pictures, ${sheets.length} sheets in ${FOLDER}`);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

/** One sheet a chapter and theme: its states from left to right, once at 350 px; the narrow and the wide ones below. */
async function contactSheets() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: ["--no-sandbox", "--disable-gpu"],
  });
  const made = [];
  for (const chapter of new Set(pictures.map((one) => one.chapter)))
    for (const theme of new Set(pictures.map((one) => one.theme)))
      for (const width of new Set(pictures.map((one) => one.width))) {
        const row = pictures.filter(
          (one) => one.chapter === chapter && one.theme === theme && one.width === width
        );
        const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
        await page.setContent(sheetOf(row, width));
        const file = `sheet-${chapter}-${width}-${theme}.png`;
        await (await page.$("body")).screenshot({ path: path.join(FOLDER, file) });
        await page.close();
        made.push(file);
      }
  await browser.close();
  writeFileSync(path.join(FOLDER, "index.html"), indexOf());
  return made;
}

function sheetOf(row, width) {
  const images = row.map(({ state, file }) => {
    const bytes = readFileSync(path.join(FOLDER, file)).toString("base64");
    return `<figure><img width="${width}" src="data:image/png;base64,${bytes}"><figcaption>${state}</figcaption></figure>`;
  });
  return `<style>body{margin:0;display:inline-flex;flex-wrap:wrap;gap:12px;padding:12px;background:#d0d0d0;font:14px sans-serif;max-width:2200px}figure{margin:0}</style>${images.join("")}`;
}

function indexOf() {
  const states = [...new Set(pictures.map(({ state }) => state))];
  const rows = states.map((state) => {
    const images = pictures
      .filter((one) => one.state === state)
      .map(
        ({ file, width }) => `<img loading="lazy" width="${width}" src="${file}" alt="${file}">`
      );
    return `<h2 id="${state}">${state}</h2><div>${images.join("")}</div>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>Pictures of the pane</title><style>body{background:#d0d0d0;font:14px sans-serif}div{display:flex;gap:12px}</style>${rows.join("")}`;
}
