/** Every state of the pane: it can be reached, axe finds nothing in it, and at the narrowest width nothing stands beyond the edge. */
import { overflowing, violations } from "./axe";
import { expectClean } from "./expect-clean";
import { setTheme, setWidth } from "./look";
import { HostPage } from "./page";
import { CHAPTERS } from "./states/all";
import { open } from "./states/state";

jest.setTimeout(60000);

/** A state has one of them, the next state the next: the colours of every theme are measured in test/taskpane/contrast.test.ts. */
const THEMES = ["light", "dark", "contrast"] as const;
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

  const states = chapter.states.map((state, at) => ({ ...state, theme: THEMES[at % 3] }));

  test.each(states)("$name, $theme", async ({ reach, leave, theme = "light" }) => {
    await reach(host);
    try {
      await setTheme(host, theme);
      expect(await violations(host.frame)).toEqual([]);
      expect(await overflowing(host.frame)).toEqual([]);
    } finally {
      await setTheme(host, "light");
      await leave?.(host);
    }
  });
});

test("the console is clean, and nothing left this machine", () => {
  expectClean(host);
});
