/** Uses the real pane over the real host as people do, and counts what goes over Office.js's bridge. */
import { writeFileSync } from "node:fs";
import { act } from "react";
import { getState } from "../../../src/taskpane/state/store";
import { openWithFunctions, type FunctionHost } from "../../host/own-functions";
import { choose, click, named, openPane, shown, text, until } from "../../taskpane/open-pane";
import { RESULT_VARIABLE, type Counted } from "./counted";

const EXPENDITURE = "一般公共预算财政拨款支出预算表";
const SANGONG = "一般公共预算“三公”经费支出表";
const OVERVIEW = "支出概览：本年与上年";
/** Longer than an edit waits to be checked. */
const QUIET = 900;
const FORMULAS = 1000;
const BUSY = "#BUSY!";

const pause = (milliseconds: number) =>
  act(() => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)));

/** Sets a field of a form by its label. */
async function choice(label: string, value: string): Promise<void> {
  const field = [...document.querySelectorAll("select")].find((one) =>
    one.labels[0]?.textContent.includes(label)
  );
  if (!field) throw new Error(`No field “${label}”:\n${text()}`);
  await act(async () => {
    field.value = value;
    field.dispatchEvent(new Event("change", { bubbles: true }));
    await Promise.resolve();
  });
}

type Host = Awaited<ReturnType<typeof openPane<FunctionHost>>>;

async function count(host: Host): Promise<readonly Counted[]> {
  const counted: Counted[] = [];
  const { traffic } = host.session;
  const range = (address: string, sheet = SANGONG) =>
    host.book.range(address, host.book.sheet(sheet));
  const computed = async (address: string) => {
    const isBusy = () => range(address, EXPENDITURE).values().flat().includes(BUSY);
    do {
      await host.book.settle();
      await pause(50);
    } while (isBusy());
  };
  const quiet = async () => {
    for (let seen = -1; seen !== traffic.requests;) {
      seen = traffic.requests;
      await pause(QUIET);
    }
  };
  const measure = async (what: string, action: () => Promise<unknown>) => {
    await quiet();
    process.stderr.write(`  ${what}\n`);
    const before = { ...traffic };
    await action();
    await quiet();
    counted.push({
      what,
      requests: traffic.requests - before.requests,
      bytesIn: traffic.bytesIn - before.bytesIn,
      bytesOut: traffic.bytesOut - before.bytesOut,
    });
  };
  const idle = () =>
    until(
      () => getState().checking === null && text().includes("项核验已运行"),
      "The check is not over"
    );
  const edit = (address: string, values: unknown[][]) =>
    act(async () => {
      range(address).write(values);
      await host.book.settle();
    });

  await quiet();
  counted.push({
    what: "opening the pane",
    requests: traffic.requests,
    bytesIn: traffic.bytesIn,
    bytesOut: traffic.bytesOut,
  });
  await measure("first check, marks included", async () => {
    await click("检查本工作簿");
    await idle();
  });
  await measure("check again, nothing changed", async () => {
    await click("重新检查");
    await idle();
  });
  await measure("live edit, no finding changes", () => edit("A9", [["备注：无。"]]));
  await measure("live edit, a finding is settled and its mark goes", () => edit("I6", [[28.5]]));
  await measure("live edit, the finding is back, and its mark", () => edit("I6", [[""]]));
  await measure("twenty cells pasted", () =>
    edit(
      "A20:B29",
      Array.from({ length: 10 }, (_, row) => [`第${row}行`, row])
    )
  );
  await measure("clearing the marks", () => choose("更多", "清除标记"));
  await measure("marking again (by a check)", async () => {
    await click("重新检查");
    await idle();
  });
  await measure("a repair", async () => {
    await click("应为 28.50");
    await click("填入 28.50");
    await shown("已修复");
  });
  await measure("taking the repair back", () => click("撤销"));
  await measure("the charts on a sheet", async () => {
    await click(OVERVIEW);
    await click("插入为图表");
    await shown("已插入“支出概览图”");
  });
  await measure("taking the charts away", () => click("撤销", named(OVERVIEW)));
  await measure("a table's unit corrected", async () => {
    await click("识别结果和更正");
    await shown("识别结果：");
    await click("更正：");
    await choice("金额单位", "元");
    await click("确认");
    await until(() => getState().checking === null, "The check is not over");
  });
  await measure("the correction taken back", () => click("恢复自动识别："));
  await measure("the narrative", async () => {
    await click("说明");
    await shown("由表生成情况说明");
    await click("生成说明");
    await until(() => text().includes("处待填"), "No narrative");
  });
  await measure("the narrative follows an edit", () => edit("L6", [[1.9]]));
  await measure("the narrative on a sheet", async () => {
    await click("导出");
    await click("写入工作表", named("导出"));
    await shown("已写入工作表“预算说明”");
  });
  await measure("five formulas computed", async () => {
    range("H31:H35", EXPENDITURE).write(
      Array.from({ length: 5 }, (_, row) => [`=BUDGET.TOTAL("20${row}",A5:A28,D5:D28)`])
    );
    await computed("H31:H35");
  });
  await measure("转为数值, five formulas", async () => {
    await click("设置");
    await shown("公式用了这些函数");
    await click("转为数值（5）");
    await shown("可以恢复");
  });
  await measure("恢复公式, five formulas", () => click("恢复公式（5）"));
  // the settings look at all formulas again when cells change
  await click("科目");
  await measure("1,000 formulas computed (BUDGET.TOTAL)", async () => {
    range(`J1:J${FORMULAS}`, EXPENDITURE).write(
      Array.from({ length: FORMULAS }, (_, row) => [`=BUDGET.TOTAL("${201 + row}",A5:A28,D5:D28)`])
    );
    await computed(`J1:J${FORMULAS}`);
  });
  return counted;
}

test("counts", async () => {
  const host = await openPane("dadukou-2026", openWithFunctions);
  const counted = await count(host).finally(() => host.close());
  const file = process.env[RESULT_VARIABLE];
  if (!file) throw new Error(`${RESULT_VARIABLE} does not say where the result goes`);
  writeFileSync(file, JSON.stringify(counted));
});
