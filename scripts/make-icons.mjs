/**
 * Draws the icons of the add-in and of its ribbon buttons from assets/*.svg, each at its own size, in a real browser.
 *   node scripts/make-icons.mjs
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { findBrowser } from "./find-browser.mjs";

/** A ribbon needs 16, 32 and 80; 64 and 128 are for lists of add-ins and dense screens. */
const DRAWINGS = {
  icon: [16, 32, 64, 80, 128],
  audit: [16, 32, 80],
  clear: [16, 32, 80],
  narrate: [16, 32, 80],
  subjects: [16, 32, 80],
  tables: [16, 32, 80],
};

const asset = (name) => new URL(`../assets/${name}`, import.meta.url);

const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
try {
  const page = await browser.newPage();
  for (const [name, sizes] of Object.entries(DRAWINGS)) {
    const drawing = readFileSync(asset(`${name}.svg`), "utf8");
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${drawing}`
      );
      const path = fileURLToPath(asset(`${name}-${size}.png`));
      await page.screenshot({ path, omitBackground: true });
    }
  }
} finally {
  await browser.close();
}
