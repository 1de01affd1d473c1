/** `npm run -s budget -- <command>`: the terminal (src/cli), built when it is missing or older than its sources. */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { buildIfStale } from "./build-if-stale.mjs";

const UNUSABLE = 2;

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const caller = process.cwd();

process.chdir(project);
// says so instead of installing: a command that reads tables has no business changing the project's packages
if (!existsSync("node_modules/webpack-cli")) {
  console.error("没有运行：还没有安装依赖。请先在项目文件夹运行 npm ci，再试一次。");
  process.exit(UNUSABLE);
}
if (!buildIfStale("cli")) {
  console.error("没有运行：程序没有构建成功，原因见上。");
  process.exit(UNUSABLE);
}
// names of files are the caller's
process.chdir(caller);
// in this process, so that Ctrl-C and a scheduler's signals reach it
createRequire(import.meta.url)(path.join(project, "build/cli/budget.cjs"));
