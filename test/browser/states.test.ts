/** Every state of the pane: it can be reached, axe finds nothing in it, and at the narrowest width nothing stands beyond the edge. */
import { overflowing, violations } from "./axe";
import { expectClean } from "./expect-clean";
import { setTheme, setWidth, type Theme } from "./look";
import { HostPage } from "./page";
import { CHAPTERS } from "./states/all";
import { open } from "./states/state";

jest.setTimeout(60000);

/**
 * The first states of a chapter have the first, the last ones the last: to change it takes longer than to look at a state. The
 * colours of every theme are measured in test/taskpane/contrast.test.ts.
 */
const THEMES: readonly Theme[] = ["light", "dark", "contrast"];
let host: HostPage;
/** What the pane has now; a new one has whatever the last one had. */
let shown: Theme | undefined;

beforeAll(async () => {
  host = await HostPage.open();
  await host.page.setViewportSize({ width: 1100, height: 850 });
  await host.page.emulateMedia({ reducedMotion: "reduce" });
});
afterAll(() => host.close());

describe.each(CHAPTERS)("$name", (chapter) => {
  beforeAll(async () => {
    shown = undefined;
    await open(host, chapter);
    await setWidth(host, 320);
  });

  const { length } = chapter.states;
  const states = chapter.states.map((state, at) => ({
    ...state,
    theme: THEMES[Math.floor((at * THEMES.length) / length)] ?? "light",
  }));

  test.each(states)("$name, $theme", async ({ reach, leave, theme }) => {
    await reach(host);
    try {
      if (theme !== shown) await setTheme(host, theme);
      shown = theme;
      expect(await violations(host.frame)).toEqual([]);
      expect(await overflowing(host.frame)).toEqual([]);
    } finally {
      await leave?.(host);
    }
  });
});

test("the console is clean, and nothing left this machine", () => {
  expectClean(host);
});
