import { createRequire } from "node:module";
import path from "node:path";
import HtmlPlugin from "html-webpack-plugin";
import webpack, { type Configuration } from "webpack";

// The configuration is plain JavaScript, without types.
const configurations = createRequire(__filename)("../../../webpack.config.js") as (
  settings: { office: string },
  options: { mode: string }
) => Configuration[];

const PROJECT = path.resolve(__dirname, "../../..");

/**
 * Builds the empty page with the add-in's own configuration, as taskpane.html of two folders, with Office.js before it and without.
 * Throws what webpack says when it fails.
 */
export async function buildEmptyPages(): Promise<{ withOffice: string; alone: string }> {
  const withOffice = path.join(PROJECT, "build/bench/empty-with-office");
  const alone = path.join(PROJECT, "build/bench/empty");
  await build(withOffice, '<script src="office/office.js"></script>');
  await build(alone, "");
  return { withOffice, alone };
}

async function build(folder: string, before: string): Promise<void> {
  const [addIn] = configurations({ office: "local" }, { mode: "production" });
  const compiler = webpack({
    ...addIn,
    name: "empty-page",
    cache: false,
    entry: { empty: path.join(__dirname, "empty-page.tsx") },
    output: { path: folder, filename: "[name].js", clean: true },
    plugins: [
      new HtmlPlugin({
        filename: "taskpane.html",
        inject: false,
        templateContent: `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"></head><body><div id="root"></div>${before}<script src="empty.js"></script></body></html>`,
      }),
    ],
  });
  if (!compiler) throw new Error("webpack gives no compiler");
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      const failed =
        error ?? (stats?.hasErrors() ? new Error(stats.toString("errors-only")) : null);
      compiler.close(() => (failed ? reject(failed) : resolve()));
    });
  });
}
