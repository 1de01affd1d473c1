/** What axe finds in the pane, and what does not fit into it. */
import { readFileSync } from "node:fs";
import { type AxeResults } from "axe-core";
import type { Frame } from "playwright-core";
import { untilStill } from "./look";

declare global {
  interface Window {
    axe: { run(context: unknown, options: unknown): Promise<AxeResults> };
  }
}

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/**
 * Rules broken in the pane as it is, with the elements. Fluent's invisible focus stops are not ours to mend, and what pops up stands
 * outside every landmark.
 */
export async function violations(frame: Frame): Promise<string[]> {
  await untilStill(frame);
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(AXE);
  const results = await frame.evaluate(() =>
    window.axe.run(
      { include: document.body, exclude: [["[data-tabster-dummy]"]] },
      {
        resultTypes: ["violations"],
        rules: {
          region: {
            enabled: !document.querySelector(".fui-PopoverSurface, .fui-MenuPopover"),
          },
          // A struck word and the right one beside it are two to see and one sentence to hear. The rule is an experiment of axe's.
          "label-content-name-mismatch": { enabled: false },
        },
      }
    )
  );
  return results.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} (${failureSummary ?? ""})`).join(" | ")}`
  );
}

/** What stands beyond the pane's right or left edge, by its first words. */
export function overflowing(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const beyond = [...document.querySelectorAll("main *, .fui-PopoverSurface *")].filter(
      (element) => {
        const { width, right, left } = element.getBoundingClientRect();
        return (
          width > 1 &&
          (right > window.innerWidth + 1 || left < -1) &&
          getComputedStyle(element).clipPath !== "inset(50%)" &&
          // The fields that a search keeps ready beside its text are Fluent's.
          !element.closest(".fui-SearchBox__contentAfter, [data-tabster-dummy]")
        );
      }
    );
    const isWide = document.documentElement.scrollWidth > window.innerWidth;
    return [
      ...(isWide ? ["the page scrolls sideways"] : []),
      ...beyond.map((one) => `${one.tagName} ${(one.textContent ?? "").slice(0, 30)}`),
    ];
  });
}
