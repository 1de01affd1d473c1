import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** What scripts in Node and static scripts of a page may take for granted. */
const GLOBALS = [
  ...["process", "console", "URL", "Buffer", "setTimeout", "clearTimeout", "fetch"],
  ...["window", "document", "history", "location", "navigator", "Office", "trustedTypes"],
  ...["module", "require", "exports", "__dirname", "__filename"],
];

/**
 * The plugin's recommended rules for Office.js, as errors. Its own configuration also brings a second copy of
 * typescript-eslint, which ESLint refuses, and rules that the strict set here already has.
 */
const officeRules = Object.fromEntries(
  officeAddins.configs.recommended
    .flatMap(({ rules = {} }) => Object.keys(rules))
    .filter((name) => name.startsWith("office-addins/"))
    .map((name) => [name, "error"])
);

/**
 * Ways out of the machine, into its storage, and from a text to a program or to markup (docs/decisions/security.md). Where one is needed,
 * the file is named below.
 */
const WAYS_OUT = [
  ...["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "WebTransport", "RTCPeerConnection"],
  ...["Worker", "SharedWorker", "importScripts", "open"],
];
const STORES = ["localStorage", "sessionStorage", "indexedDB", "caches", "cookieStore"];
const WINDOWS = ["window", "globalThis", "self"];
const PROPERTIES = [
  ...["sendBeacon", "serviceWorker", "geolocation"].map((property) => ({
    object: "navigator",
    property,
  })),
  ...["cookie", "write", "writeln", "domain"].map((property) => ({ object: "document", property })),
];
const MARKUP = {
  selector:
    "MemberExpression[property.name=/^(innerHTML|outerHTML|srcdoc|insertAdjacentHTML|createContextualFragment|setHTMLUnsafe)$/], JSXAttribute[name.name='dangerouslySetInnerHTML']",
  message: "A text becomes markup here: set textContent, or let React do it.",
};

/** The rules with what some files may use. */
const keepToOurselves = (allowed = []) => ({
  "no-eval": "error",
  "no-implied-eval": "error",
  "no-new-func": "error",
  "no-script-url": "error",
  "no-restricted-syntax": allowed.includes("markup") ? "off" : ["error", MARKUP],
  "no-restricted-globals": [
    "error",
    ...[...WAYS_OUT, ...STORES].filter((name) => !allowed.includes(name)),
  ],
  "no-restricted-properties": [
    "error",
    ...PROPERTIES,
    ...WINDOWS.flatMap((object) =>
      [...WAYS_OUT, ...STORES]
        .filter((name) => !allowed.includes(name))
        .map((property) => ({ object, property }))
    ),
  ],
});

export default tseslint.config(
  { ignores: ["dist/**", "build/**", "node_modules/**", "coverage/**"] },
  ...tseslint.configs.strict,
  {
    files: ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      ...officeRules,
      // TypeScript itself knows which names exist.
      "no-undef": "off",
      "no-redeclare": "off",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": [
        "error",
        { checksVoidReturn: { attributes: false } },
      ],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
    },
  },
  { files: ["src/**/*.{ts,tsx,js}"], rules: keepToOurselves() },
  // its own sample, from its own folder
  { files: ["src/taskpane/actions/open-sample.ts"], rules: keepToOurselves(["fetch"]) },
  // how the pane looks, before the workbook has been asked; nothing of the workbook
  { files: ["src/taskpane/appearance.ts"], rules: keepToOurselves(["localStorage"]) },
  // what is typed and not yet kept: this window's, and gone with it
  { files: ["src/taskpane/drafts/drafts.ts"], rules: keepToOurselves(["sessionStorage"]) },
  // the page around the pane, which is no part of the add-in
  {
    files: ["src/host/**/*.ts"],
    rules: keepToOurselves(["fetch", "sessionStorage", "markup"]),
  },
  {
    files: ["src/taskpane/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ["**/*.{js,cjs,mjs}"],
    languageOptions: { globals: Object.fromEntries(GLOBALS.map((name) => [name, "readonly"])) },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  }
);
