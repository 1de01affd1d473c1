import { ExcelProblem } from "../../excel/excel-errors";
import { attempt } from "./attempt";

/** Puts a text on the clipboard. */
export function copyText(text: string, done: string): Promise<boolean> {
  return attempt(async () => {
    await write(text);
    return done;
  }, "没有复制");
}

async function write(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Office's frames often withhold the permission; the older way needs none.
    if (!copyBySelection(text))
      throw new ExcelProblem("浏览器不允许使用剪贴板。", "请选中文字，按 Ctrl+C 复制。");
  }
}

function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement("textarea");
  area.value = text;
  area.style.position = "fixed";
  area.style.opacity = "0";
  document.body.append(area);
  area.select();
  try {
    return document.execCommand("copy");
  } finally {
    area.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
