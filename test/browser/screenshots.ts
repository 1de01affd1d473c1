/** `npm run shots`: a picture of every state of the pane, at every width, in every theme. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { setTheme, setWidth, type Theme } from "./look";
import { HostPage } from "./page";
import { CHAPTERS } from "./states/all";
import { open } from "./states/state";

const SCALE = 1.5;
const HEIGHT = 760;
/** Of the title bar and the ribbon above the pane. */
const ABOVE = 90;

/** What is wanted. */
export interface Wanted {
  /** Where the pictures go. */
  readonly folder: string;
  /** Of chapters and states, by name. */
  readonly filter: RegExp;
  readonly themes: readonly Theme[];
  readonly widths: readonly number[];
}

export interface Picture {
  readonly chapter: string;
  readonly state: string;
  readonly theme: Theme;
  readonly width: number;
  readonly file: string;
}

/** Takes the pictures, chapter by chapter; a state that cannot be reached ends its chapter and is said. */
export async function takePictures(
  wanted: Wanted
): Promise<{ pictures: Picture[]; problems: string[] }> {
  const { folder, filter } = wanted;
  mkdirSync(folder, { recursive: true });
  const pictures: Picture[] = [];
  const problems: string[] = [];
  const host = await HostPage.open({ scale: SCALE });
  await host.page.setViewportSize({ width: 1100, height: HEIGHT + ABOVE });
  await host.page.emulateMedia({ reducedMotion: "reduce" });
  for (const chapter of CHAPTERS) {
    const isWanted = (name: string) => filter.test(name) || filter.test(chapter.name);
    const end = chapter.states.map(({ name }) => isWanted(name)).lastIndexOf(true) + 1;
    if (end === 0) continue;
    let at = "opening";
    try {
      await open(host, chapter);
      for (const { name, reach, leave } of chapter.states.slice(0, end)) {
        at = name;
        await reach(host);
        if (isWanted(name)) pictures.push(...(await picturesOf(host, chapter.name, name, wanted)));
        await leave?.(host);
      }
    } catch (error) {
      problems.push(`${chapter.name}, ${at}: ${String(error).slice(0, 400)}`);
      await host.page.screenshot({ path: path.join(folder, `failed-${at}.png`) });
    }
  }
  await host.close();
  return { pictures, problems: [...problems, ...host.watch.problems] };
}

async function picturesOf(
  host: HostPage,
  chapter: string,
  state: string,
  { folder, themes, widths }: Wanted
): Promise<Picture[]> {
  const taken: Picture[] = [];
  for (const theme of themes) {
    await setTheme(host, theme);
    for (const width of widths) {
      await setWidth(host, width);
      const file = `${state}-${width}-${theme}.png`;
      const clip = await host.page.locator("#pane iframe").boundingBox();
      if (!clip) throw new Error("The pane is not shown.");
      await host.page.screenshot({ path: path.join(folder, file), clip });
      taken.push({ chapter, state, theme, width, file });
    }
  }
  await setTheme(host, "light");
  await setWidth(host, 320);
  return taken;
}
