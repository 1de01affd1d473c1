import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";

/** What npm writes last when it has installed everything. */
const INSTALLED = "node_modules/.package-lock.json";

/**
 * Installs what package-lock.json names when it is not there yet or older than the lock file. Uses nothing but Node,
 * so that it runs on a fresh clone. Ends the process with npm's code when npm fails.
 */
export function installPackages() {
  if (existsSync(INSTALLED) && statSync(INSTALLED).mtimeMs >= statSync("package-lock.json").mtimeMs)
    return;
  console.log("正在安装依赖，第一次约需一两分钟……");
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    console.error("依赖没有装好。请检查网络和 npm 的设置，再运行一次。");
    process.exit(status ?? 1);
  }
}
