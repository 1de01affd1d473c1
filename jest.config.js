/** Three rooms: pure code in Node, Office.js over the host in jsdom, the page in a real Chromium. */
const swc = [
  "@swc/jest",
  {
    jsc: {
      target: "es2022",
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
    },
    module: { type: "commonjs" },
  },
];

/** Packages without a CommonJS build. */
const esModulesOnly = [
  "hucre",
  "lodash-es",
  "nanoid",
  "rbush",
  "quickselect",
  "kdbush",
  "franc-min",
  "cjk-regex",
  "regexp-util",
  "trigram-utils",
  "n-gram",
  "collapse-white-space",
  "unicode-regex",
  "tinypool",
].join("|");

const common = {
  runtime: "<rootDir>/test/runtime/load-once.cjs",
  moduleFileExtensions: ["ts", "tsx", "mjs", "js", "json"],
  transform: {
    "\\.(ts|tsx|mjs)$": swc,
    [`node_modules/(${esModulesOnly})/.*\\.js$`]: swc,
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModulesOnly})/)`],
};

module.exports = {
  testTimeout: 60000,
  projects: [
    {
      ...common,
      displayName: "unit",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: ["/node_modules/", "/test/(host|excel|taskpane|browser)/"],
    },
    {
      ...common,
      displayName: "office",
      testEnvironment: "jsdom",
      testEnvironmentOptions: { url: "https://add-in.test/taskpane.html" },
      testMatch: ["<rootDir>/test/{host,excel,taskpane}/**/*.test.{ts,tsx}"],
      setupFiles: ["<rootDir>/test/host/browser-gaps.ts"],
      moduleNameMapper: {
        "^@fluentui/react-icons$": "<rootDir>/test/taskpane/icons-when-used.cjs",
      },
    },
    {
      ...common,
      displayName: "browser",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/browser/**/*.test.ts"],
    },
  ],
};
