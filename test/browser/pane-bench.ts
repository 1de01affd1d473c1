/** `npm run bench:pane`: how long the pane keeps its window busy, with 500 findings and a narrative of twenty pages. */
import { manyFindings } from "../fixtures/many-findings";
import { HostPage } from "./page";
import { check, published, view } from "./states/state";

/** What one does and how busy that kept the pane, in milliseconds. */
export interface Measured {
  readonly what: string;
  readonly milliseconds: number;
  /** Tasks of more than 50 ms, after which one notices that something waits. */
  readonly longTasks: number;
  readonly longest: number;
}

/** Projects whose tables give some 500 findings. */
const PROJECTS = 90;
/** The published text again and again: twenty pages and more. */
const COPIES = 8;
const STEPS = 40;
/** Longer than what is asked for is on its way. */
const QUIET = 600;

declare global {
  interface Window {
    longTasks?: number[];
  }
}

/** Uses the pane as people do, and gives what was measured. */
export async function measurePane(): Promise<{ about: string; measured: Measured[] }> {
  const host = await HostPage.open();
  const measured: Measured[] = [];
  const measure = async (what: string, action: () => Promise<unknown>) => {
    await host.frame.evaluate(() => (window.longTasks = []));
    const start = Date.now();
    await action();
    const milliseconds = Date.now() - start;
    await host.page.waitForTimeout(QUIET);
    const tasks = await host.frame.evaluate(() => window.longTasks ?? []);
    measured.push({
      what,
      milliseconds,
      longTasks: tasks.length,
      longest: Math.round(Math.max(0, ...tasks)),
    });
  };
  const observe = () =>
    host.frame.evaluate(() => {
      window.longTasks = [];
      new PerformanceObserver((list) => {
        // What the page around the pane does beside it would not be there in Excel.
        for (const { name, duration } of list.getEntries())
          if (name === "self") window.longTasks?.push(duration);
      }).observe({ type: "longtask" });
    });
  const scroll = async (label: string) => {
    const box = await host.pane.getByRole("region", { name: label }).boundingBox();
    if (!box) throw new Error(`“${label}” is not there.`);
    await host.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    for (let step = 0; step < STEPS; step++) await host.page.mouse.wheel(0, 400);
  };

  await host.openFile("many.xlsx", Buffer.from(await manyFindings(PROJECTS)));
  await observe();
  await measure("检查", () => check(host));
  const about = await host.pane.getByLabel("显示哪些结果").innerText();
  await measure("滚动结果", () => scroll("检查结果"));
  const warnings = host.pane.getByLabel("显示哪些结果").getByRole("button", { name: /警告/ });
  await measure("隐藏警告", () => warnings.click());
  await measure("显示警告", () => warnings.click());
  const search = host.pane.getByRole("searchbox", { name: "搜索结果" });
  await search.click();
  await measure("搜索“满意度”", () => host.page.keyboard.type("满意度", { delay: 60 }));
  await measure("搜索“D8”", async () => {
    await search.fill("");
    await host.page.keyboard.type("D8", { delay: 60 });
  });
  await measure("清空搜索", () => search.fill(""));
  const row = host.pane.locator("li button[aria-expanded]").first();
  await measure("展开一项", () => row.click());
  await measure("收起一项", () => row.click());

  await view(host, "说明");
  await measure("生成说明", async () => {
    await host.pane.getByRole("button", { name: "生成说明" }).click();
    await host.pane
      .getByTitle(/主要原因/)
      .first()
      .waitFor();
  });
  await measure("滚动说明", () => scroll("情况说明"));
  await host.pane
    .getByTitle(/主要原因/)
    .first()
    .click();
  await measure("填写一处", () =>
    host.page.keyboard.type("因厉行节约，压减接待批次", { delay: 60 })
  );

  await host.pane.getByRole("tab", { name: "核对" }).click();
  const text = host.pane.getByLabel("粘贴情况说明的文字");
  await text.fill(published("dadukou-2026").repeat(COPIES));
  await measure("核对文字", async () => {
    await host.pane.getByRole("button", { name: "核对文字" }).click();
    await host.pane
      .getByRole("button", { name: /^27\.5万元，错误/ })
      .first()
      .waitFor();
  });
  await measure("滚动核对结果", () => scroll("核对的文字"));
  await measure("打开一处", () =>
    host.pane
      .getByRole("button", { name: /^27\.5万元，错误/ })
      .first()
      .click()
  );
  await measure("改正一处", async () => {
    await host.pane.getByRole("button", { name: "改为 28.5" }).click();
    await host.pane.getByRole("button", { name: "撤销", exact: true }).waitFor();
  });
  await host.close();
  return { about: about.replace(/\s+/g, " "), measured };
}
