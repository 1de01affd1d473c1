import { spawn } from "node:child_process";

/** Opens an address where there is a browser with a screen; elsewhere the printed address is enough. */
export function openInBrowser(url) {
  const command = opener();
  if (!command) return;
  const [program, ...args] = command;
  const child = spawn(program, [...args, url], { stdio: "ignore", detached: true });
  child.on("error", () => console.log("没有找到浏览器，请自己打开上面的地址。"));
  child.unref();
}

function opener() {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (CI) return null;
  if (process.platform === "darwin") return ["open"];
  // start takes its first quoted argument for a window's title
  if (process.platform === "win32") return ["cmd", "/c", "start", ""];
  return DISPLAY || WAYLAND_DISPLAY ? ["xdg-open"] : null;
}
