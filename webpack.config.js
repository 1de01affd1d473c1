const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const AllowErrorsPlugin = require("./scripts/webpack/allow-errors-plugin");
const BundleBudgetPlugin = require("./scripts/webpack/bundle-budget-plugin");
const { hostPolicy, panePolicy } = require("./scripts/webpack/content-security-policy");
const NoticesPlugin = require("./scripts/webpack/notices-plugin");
const { HELP_PAGES, helpPage } = require("./scripts/webpack/help-page");

const OFFICE_JS_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const DEVELOPMENT_ADDRESS = "https://localhost:3000";
/** Pane and functions together as they load, gzipped, Office.js apart. */
const BUDGET_KILOBYTES = 180;
/** What must not load with the pane, whoever imports it: it comes when it is used (docs/decisions/start.md). */
const NOT_AT_START = new RegExp(
  [
    "^src/checks/(engine|registry|explained|relation|rules/|causes/|messages|narrative/|own-relations/|performance/)",
    "^src/tables/(recognise|book|assemble|kinds/)",
    "^src/(narrative|documents|files|forms)/(?!unreadable-file)",
    "^src/taskpane/(?!actions|check|live|parts|previous|state)[^/]+/",
    "^node_modules/(docx|hucre|liquidjs|pinyin-pro)/",
  ].join("|")
);

const officeFolder = path.join(
  path.dirname(require.resolve("@microsoft/office-js/package.json")),
  "dist"
);
/** What Excel on Windows, on the Mac and in a browser asks of the folder of office.js. */
const officeFiles =
  /[\\/](office|excel-(win32-16\.01|mac-16\.00|web-16\.00)(-core)?|o15apptofilemappingtable|custom-functions-runtime)\.js$|[\\/](en-us|zh-cn)[\\/]office_strings\.js$/;

const compileTypeScript = {
  test: /\.tsx?$/,
  loader: "swc-loader",
  options: {
    jsc: {
      target: "es2022",
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
    },
  },
};

/** A shortcut that a manifest names can be changed by nobody but the user, so it is there only for who asks for it. */
const withShortcuts = (manifest, shortcuts) =>
  shortcuts === "on"
    ? manifest.replace(
        "</VersionOverrides>",
        `</VersionOverrides>\n  <ExtendedOverrides Url="${DEVELOPMENT_ADDRESS}/shortcuts.json"></ExtendedOverrides>`
      )
    : manifest;

/**
 * Three builds: the add-in as Excel loads it, the page with the embedded workbook, the terminal.
 *
 * --config-name add-in|host|cli    only that one
 * --env office=cdn|local           where the pane loads Office.js from: Microsoft's CDN (default), or the add-in's own folder
 * --env address=https://…          the address that the manifest names, without a slash at the end
 * --env shortcuts=on               takes keys for the ribbon's buttons (src/commands/shortcuts.json); otherwise the add-in takes none
 * --env to=FOLDER                  where the add-in goes instead of dist
 */
module.exports = (
  { office = "cdn", address = DEVELOPMENT_ADDRESS, to = "dist", shortcuts = "off" } = {},
  { mode = "production" } = {}
) => {
  const shared = (name, variant = "") => ({
    name,
    mode,
    devtool: mode === "production" ? false : "source-map",
    cache: {
      type: "filesystem",
      name: `${name}-${mode}${variant}`,
      buildDependencies: { config: [__filename] },
    },
    resolve: { extensions: [".ts", ".tsx", ".js", ".json"] },
    performance: false,
    stats: "errors-warnings",
  });
  // swc instead of Terser: a fifth of the time for the host's 6 MB
  const minimizer = [
    new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false }),
  ];

  const officeJs = office === "local" ? "office/office.js" : OFFICE_JS_CDN;
  const addIn = {
    ...shared("add-in", `-${office}`),
    target: ["web", "es2022"],
    entry: {
      functions: "./src/functions/functions.ts",
      taskpane: {
        import: ["./src/taskpane/index.tsx", "./src/commands/commands.ts"],
        dependOn: "functions",
      },
    },
    output: {
      path: path.resolve(to),
      filename: "[name].js",
      chunkFilename: "[name].[contenthash:8].js",
      clean: true,
    },
    module: { rules: [compileTypeScript] },
    optimization: { minimizer },
    plugins: [
      new CustomFunctionsMetadataPlugin({
        output: "functions.json",
        input: "./src/functions/functions.ts",
      }),
      new AllowErrorsPlugin(),
      new HtmlPlugin({
        filename: "taskpane.html",
        template: "src/taskpane/taskpane.html",
        // the template says where each script stands
        inject: false,
        templateParameters: { officeJs, policy: panePolicy(officeJs) },
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.png" },
          // what «打开示例» opens
          { from: "samples/dadukou-2026.xlsx", to: "sample.xlsx" },
          { from: "src/taskpane/*.css", to: "[name][ext]" },
          // as they are: the minimizer would write them for newer browsers than those that they talk to
          { from: "src/taskpane/*.js", to: "[name][ext]", info: { minimized: true } },
          // 使用手册 and what it refers to, for where there is no network
          ...Object.keys(HELP_PAGES).map((name) => ({
            from: `docs/${name}.md`,
            to: `help/${name}.html`,
            transform: (content) => helpPage(content.toString("utf8")),
          })),
          { from: "docs/images", to: "help/images" },
          {
            from: "manifest.xml",
            transform: (content) =>
              withShortcuts(content.toString("utf8"), shortcuts).replaceAll(
                DEVELOPMENT_ADDRESS,
                address
              ),
          },
          ...(shortcuts === "on"
            ? [{ from: "src/commands/shortcuts.json", to: "[name][ext]" }]
            : []),
          ...(office === "local"
            ? // `minimized` keeps the minimizer off Office.js: its licence forbids changes
              [
                {
                  from: officeFolder,
                  to: "office",
                  info: { minimized: true },
                  filter: (file) => officeFiles.test(file),
                },
              ]
            : []),
        ],
      }),
      new NoticesPlugin({
        file: "third-party-notices.txt",
        copied: office === "local" ? [path.dirname(officeFolder)] : [],
      }),
      new BundleBudgetPlugin({ kilobytes: BUDGET_KILOBYTES, notAtStart: NOT_AT_START }),
    ],
  };

  const host = {
    ...shared("host"),
    target: ["web", "es2022"],
    entry: { host: "./src/host/main.ts" },
    output: {
      path: path.resolve("build/host"),
      filename: "[name].js",
      chunkFilename: "[name].js",
      clean: true,
    },
    module: {
      rules: [
        compileTypeScript,
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      ],
    },
    optimization: { minimizer },
    plugins: [
      new MiniCssExtractPlugin(),
      new HtmlPlugin({
        filename: "index.html",
        template: "src/host/index.html",
        templateParameters: { policy: hostPolicy() },
      }),
    ],
  };

  const cli = {
    ...shared("cli"),
    target: "node20",
    entry: {
      budget: "./src/cli/budget.ts",
      // what a thread of the pool loads
      "check-worker": { import: "./src/cli/check-worker.ts", library: { type: "commonjs2" } },
    },
    output: { path: path.resolve("build/cli"), filename: "[name].cjs", clean: true },
    module: { rules: [compileTypeScript] },
    // starts its threads from files of its own, so it stays what it is and goes along
    externals: { tinypool: "import tinypool" },
    plugins: [
      new CopyPlugin({
        patterns: [
          { from: "node_modules/tinypool/package.json", to: "node_modules/tinypool" },
          { from: "node_modules/tinypool/dist/**/*.js", to: "[file]" },
        ].map((pattern) => ({ ...pattern, info: { minimized: true } })),
      }),
    ],
    // readable stack traces matter more than size in a terminal
    optimization: { minimize: false },
  };

  return [addIn, host, cli];
};
