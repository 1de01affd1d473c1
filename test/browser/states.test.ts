/** Every state of the pane: it can be reached, axe finds nothing in it, and at the narrowest width nothing stands beyond the edge. */
import { overflowing, violations } from "./axe";
import { expectClean } from "./expect-clean";
import { setTheme, setWidth, type Theme } from "./look";
import { HostPage } from "./page";
import { CHAPTERS } from "./states/all";
import { open } from "./states/state";

jest.setTimeout(60000);

/** What can differ from one theme to the next. */
const CONTRAST = ["color-contrast"];
const OTHER_THEMES = ["dark", "contrast"] as const;
let host: HostPage;

beforeAll(async () => {
  host = await HostPage.open();
  await host.page.setViewportSize({ width: 1100, height: 850 });
  await host.page.emulateMedia({ reducedMotion: "reduce" });
});
afterAll(() => host.close());

describe.each(CHAPTERS)("$name", (chapter) => {
  beforeAll(async () => {
    await open(host, chapter);
    await setWidth(host, 320);
  });

  const states = chapter.states.map((state, i) => ({ ...state, also: OTHER_THEMES[i % 2] }));

  test.each(states)("$name", async ({ reach, leave, also }) => {
    await reach(host);
    try {
      await expectAccessible(also);
    } finally {
      await setTheme(host, "light");
      await leave?.(host);
    }
  });
});

/** @param also one state after the other in turn: the tokens of every theme are measured elsewhere (test/taskpane/contrast.test.ts) */
async function expectAccessible(also: Theme = "dark"): Promise<void> {
  expect(await violations(host.frame)).toEqual([]);
  expect(await overflowing(host.frame)).toEqual([]);
  await setTheme(host, also);
  expect({ [also]: await violations(host.frame, CONTRAST) }).toEqual({ [also]: [] });
}

test("the console is clean, and nothing left this machine", () => {
  expectClean(host);
});
