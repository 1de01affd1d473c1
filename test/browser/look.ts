/** How the pane looks: its width, and the colours around it. */
import type { Frame } from "playwright-core";
import type { HostPage } from "./page";

export type Theme = "light" | "dark" | "contrast";

/** Office's colours, or the system's forced ones; the pane stays as it is, what is open in it too. */
export async function setTheme(host: HostPage, theme: Theme): Promise<void> {
  await host.page.emulateMedia({
    forcedColors: theme === "contrast" ? "active" : "none",
    colorScheme: theme === "light" ? "light" : "dark",
  });
  const office = theme === "light" ? "light" : "dark";
  await host.inPage((page, name) => void (page.theme = name), office as "light" | "dark");
  await host.frame.evaluate((name) => {
    // Office.js asks again after five seconds only; until then it gives this object.
    const colours = Office.context.officeTheme;
    if (colours) colours.bodyBackgroundColor = name === "dark" ? "#292929" : "#ffffff";
    window.dispatchEvent(new Event("focus"));
  }, office);
  await untilStill(host.frame);
}

/** Of the pane alone: the workbook beside it keeps its size, which would take Univer a while to change. */
export async function setWidth(host: HostPage, width: number): Promise<void> {
  await host.page.locator("#pane iframe").evaluate((frame, pixels) => {
    frame.style.width = `${pixels}px`;
    frame.style.position = "absolute";
    frame.style.right = "0";
    // over the drop shadows and handles of the workbook
    frame.style.zIndex = "100";
  }, width);
  await untilStill(host.frame);
}

/** Once nothing moves: half way from one colour to another a button has a contrast that nobody sees. */
export async function untilStill(frame: Frame): Promise<void> {
  await frame.evaluate(async () => {
    const drawn = () => new Promise((resolve) => requestAnimationFrame(resolve));
    // An animation that keeps its last picture stays among the document's; it moves no more.
    const isMoving = () =>
      document
        .getAnimations()
        .some(
          ({ effect, playState }) =>
            playState === "running" && effect?.getComputedTiming().endTime !== Infinity
        );
    await drawn();
    do await drawn();
    while (isMoving());
  });
}
