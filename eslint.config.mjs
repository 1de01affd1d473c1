import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** What scripts in Node and static scripts of a page may take for granted. */
const GLOBALS = [
  ...["process", "console", "URL", "Buffer", "setTimeout", "clearTimeout", "fetch"],
  ...["window", "document", "history", "location", "navigator", "Office"],
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
