/** From the start of the pane's page to a pane that can be used, against an empty Fluent UI page in the same frame of the same browser. */
import type { Bench, Row } from "../bench";
import { median, printedTime } from "../processor-time";

const ROUNDS = 15;

async function run(): Promise<{ rows: Row[] }> {
  const { buildEmptyPages } = await import("../../pane-start/build-empty-pages");
  const { openBrowser, pageStart } = await import("../../pane-start/measure-start");
  const empty = await buildEmptyPages();
  const browser = await openBrowser(process.env.CHROMIUM_PATH ?? "");
  const pages = [
    { start: await pageStart(browser, null), times: [] as number[] },
    { start: await pageStart(browser, empty.withOffice), times: [] as number[] },
    { start: await pageStart(browser, empty.alone), times: [] as number[] },
  ];
  for (let round = 0; round < ROUNDS; round++)
    for (const { start, times } of pages) times.push(await start.once());
  for (const { start } of pages) await start.close();
  await browser.close();
  const [pane = NaN, withOffice = NaN, alone = NaN] = pages.map(({ times }) => median(times));
  const measured = `${printedTime(pane)} until 检查本工作簿 can be pressed`;
  return {
    rows: [
      {
        name: "start of the pane",
        measured,
        against: `${printedTime(withOffice)} of an empty Fluent page with Office.js`,
        ratio: pane / withOffice,
        target: null,
      },
      {
        name: "start of the pane",
        measured,
        against: `${printedTime(alone)} of an empty Fluent page alone`,
        ratio: pane / alone,
        target: null,
      },
    ],
  };
}

export const paneStart: Bench = {
  name: "pane-start",
  builds: ["add-in", "host"],
  browser: true,
  run,
};
