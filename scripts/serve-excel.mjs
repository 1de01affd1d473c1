/**
 * `npm run serve:excel`: builds dist/ and serves it at the address that manifest.xml names, so that an Excel on this machine can load
 * the add-in. The certificate is office-addin-dev-certs' (`npm run certificates` installs it once).
 */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { logErrorMessage, parseNumber } from "office-addin-cli";
import { getHttpsServerOptions } from "office-addin-dev-certs";
import { serve } from "./serve.mjs";

const PORT = parseNumber(process.env.npm_package_config_dev_server_port ?? "3000");

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
process.chdir(project);

const webpack = ["node_modules/webpack-cli/bin/cli.js", "--config-name", "add-in"];
if (spawnSync(process.execPath, webpack, { stdio: "inherit" }).status !== 0) process.exit(1);

try {
  const site = await serve({
    project,
    port: PORT,
    exactPort: true,
    roots: [{ prefix: "/", folder: "dist" }],
    certificate: await getHttpsServerOptions(),
  });
  console.log(`加载项在 ${site.url}taskpane.html，请保持本窗口打开（按 Ctrl+C 结束）。`);
} catch (error) {
  logErrorMessage(`没有启动：${error.message}`);
  if (error.code === "EADDRINUSE")
    logErrorMessage(`端口 ${PORT} 被占用。清单里写的是这个端口，请先关闭占用它的程序。`);
  process.exit(1);
}
