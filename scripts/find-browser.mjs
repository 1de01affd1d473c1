import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const LINUX = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
];
const MAC = [
  "Google Chrome.app/Contents/MacOS/Google Chrome",
  "Chromium.app/Contents/MacOS/Chromium",
  "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];
const WINDOWS = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * The program of a browser of the Chromium family for the browser tests: CHROMIUM_PATH, or one in its usual place. On Debian, as
 * root, Chromium and Chinese fonts are installed when there is none. Ends the process when there is no browser in the end.
 * @returns {string}
 */
export function findBrowser() {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) {
    if (existsSync(CHROMIUM_PATH)) return CHROMIUM_PATH;
    return giveUp(`CHROMIUM_PATH 指向的文件不存在：${CHROMIUM_PATH}`);
  }
  const installed = usualPlaces().find((file) => existsSync(file));
  if (installed) return installed;
  if (canInstall() && install()) {
    const fresh = usualPlaces().find((file) => existsSync(file));
    if (fresh) return fresh;
  }
  return giveUp("没有找到浏览器。");
}

function usualPlaces() {
  const { HOME = "", PATH = "", PROGRAMFILES, LOCALAPPDATA } = process.env;
  if (process.platform === "darwin") {
    return ["/Applications", path.join(HOME, "Applications")].flatMap((folder) =>
      MAC.map((name) => path.join(folder, name))
    );
  }
  if (process.platform === "win32") {
    return [PROGRAMFILES, process.env["PROGRAMFILES(X86)"], LOCALAPPDATA]
      .filter(Boolean)
      .flatMap((folder) => WINDOWS.map((name) => path.join(folder, name)));
  }
  const folders = PATH.split(path.delimiter).filter(Boolean);
  return LINUX.flatMap((name) =>
    [...folders, "/usr/bin", "/snap/bin"].map((folder) => path.join(folder, name))
  );
}

function canInstall() {
  return process.platform === "linux" && existsSync("/usr/bin/apt-get") && process.getuid() === 0;
}

function install() {
  console.error("没有找到浏览器，正在安装 chromium 和中文字体……");
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...args) =>
    spawnSync("apt-get", args, { env: environment, stdio: ["ignore", "ignore", "inherit"] })
      .status === 0;
  return (
    apt("update", "-qq") &&
    apt("install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk")
  );
}

function giveUp(reason) {
  console.error(
    `${reason}\n浏览器测试需要 Chromium、Google Chrome 或 Microsoft Edge。请安装其中一个，或用环境变量 CHROMIUM_PATH 指出它的程序文件，再运行一次。`
  );
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(findBrowser());
