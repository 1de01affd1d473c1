/**
 * `npm start`: installs and builds what is missing or stale, then serves the page with the embedded workbook and opens it.
 * Needs nothing but Node, so that it runs on a fresh clone.
 *   --port 3100    the port to begin with (the next free one when it is taken)
 *   --no-open      opens no browser
 */
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildIfStale } from "./build-if-stale.mjs";
import { installPackages } from "./install-packages.mjs";
import { openInBrowser } from "./open-in-browser.mjs";
import { serve } from "./serve.mjs";

const DEFAULT_PORT = 3100;

const options = readOptions();
const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
process.chdir(project);

installPackages();
console.log("正在准备页面，第一次构建约需半分钟……");
if (!["add-in", "host"].every((name) => buildIfStale(name))) {
  console.error("没有启动：程序没有构建成功，原因见上。");
  process.exit(1);
}

const site = await serve({ project, port: options.port });
console.log(`预算公开助手已启动：${site.url}（按 Ctrl+C 结束）`);
if (options.open) openInBrowser(site.url);

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, async () => {
    await site.close();
    process.exit(0);
  });
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: "string", default: String(DEFAULT_PORT) },
        "no-open": { type: "boolean", default: false },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65535)
      throw new Error(`--port ${values.port}`);
    return { port, open: !values["no-open"] };
  } catch (error) {
    console.error(
      `没有启动：参数不对（${error.message}）。用法：npm start -- [--port 3100] [--no-open]`
    );
    process.exit(2);
  }
}
