import { readdirSync, readFileSync } from "node:fs";
import { findFaults, type ManifestContext } from "../../scripts/manifest/faults.mjs";
import { picturesIn } from "../../scripts/manifest/pictures.mjs";
import { RULES } from "../../scripts/manifest/registry.mjs";

const manifest = readFileSync("manifest.xml", "utf8");
const sound: ManifestContext = {
  functions: ["BUDGET.TOTAL", "SANGONG.CHECK"].map((name) => ({ id: name, name })),
  pixelsOf: picturesIn(process.cwd()),
};

interface Planted {
  readonly rule: string;
  readonly what: string;
  /** Replaced by `by` at its first occurrence in the manifest. */
  readonly text?: string | RegExp;
  readonly by?: string;
  readonly functions?: readonly (string | { id: string; name: string })[];
  readonly says: string;
}

const PLANTED: readonly Planted[] = [
  {
    rule: "well-formed",
    what: "a tag is not closed",
    text: "</Supertip>",
    by: "",
    says: "Unexpected close tag",
  },
  {
    rule: "required-elements",
    what: "no metadata of the functions",
    text: /<Metadata>[^]*<\/Metadata>/,
    by: "",
    says: "<ExtensionPoint:CustomFunctions> needs <Metadata>",
  },
  {
    rule: "required-elements",
    what: "no functions at all",
    text: /<ExtensionPoint xsi:type="CustomFunctions">[^]*?<\/ExtensionPoint>/,
    by: "",
    says: "there is no extension point CustomFunctions",
  },
  {
    rule: "element-order",
    what: "the page before the script",
    text: /(<Script>[^]*<\/Script>)\s*(<Page>[^]*<\/Page>)/,
    by: "$2$1",
    says: "<Script> must stand before <Page> in <ExtensionPoint:CustomFunctions>",
  },
  {
    rule: "element-order",
    what: "an element that is not allowed",
    text: "<Supertip>",
    by: "<Tooltip/><Supertip>",
    says: "<Tooltip> is not allowed in <Control:Button>",
  },
  { rule: "identity", what: "an id that is no GUID", text: /<Id>\w/, by: "<Id>x", says: "no GUID" },
  {
    rule: "identity",
    what: "a version of three parts",
    text: /<Version>[\d.]+/,
    by: "<Version>1.0.0",
    says: "four parts",
  },
  {
    rule: "identity",
    what: "another language",
    text: "zh-CN",
    by: "en-US",
    says: "DefaultLocale must be zh-CN",
  },
  {
    rule: "addresses",
    what: "an address without TLS",
    text: "https://localhost:3000/functions.js",
    by: "http://localhost:3000/functions.js",
    says: "is not https",
  },
  {
    rule: "addresses",
    what: "an address that the build would not replace",
    text: "https://localhost:3000/functions.js",
    by: "https://localhost:3001/functions.js",
    says: "https://localhost:3001/functions.js is not below https://localhost:3000/",
  },
  {
    rule: "resources",
    what: "a label without its text",
    text: 'id="Check.Label"',
    by: 'id="Check.Labels"',
    says: '<Label resid="Check.Labels"> names no resource',
  },
  {
    rule: "resources",
    what: "a resource that nothing uses",
    text: "</bt:ShortStrings>",
    by: '<bt:String id="Spare" DefaultValue="多余" /></bt:ShortStrings>',
    says: "resource Spare is never used",
  },
  {
    rule: "resources",
    what: "a page instead of a text",
    text: '<Label resid="Tab.Label"',
    by: '<Label resid="Taskpane.Url"',
    says: '<Label resid="Taskpane.Url"> needs a bt:String, not a bt:Url',
  },
  {
    rule: "resources",
    what: "a text that is not Chinese",
    text: 'DefaultValue="检查"',
    by: 'DefaultValue="Check"',
    says: "resource Check.Label is not Chinese",
  },
  {
    rule: "resources",
    what: "a label that is too long",
    text: 'DefaultValue="检查"',
    by: `DefaultValue="${"检查".repeat(63)}"`,
    says: "resource Check.Label has more than 125 characters",
  },
  {
    rule: "icons",
    what: "a size is missing",
    text: '<bt:Image size="80" resid="Audit.Icon.80" />',
    by: "",
    says: "an icon of <Control> lacks the size 80",
  },
  {
    rule: "icons",
    what: "a picture that does not exist",
    text: "assets/audit-80.png",
    by: "assets/audit-81.png",
    says: "audit-81.png: there is no such picture",
  },
  {
    rule: "icons",
    what: "a picture of another size",
    text: "assets/audit-80.png",
    by: "assets/audit-32.png",
    says: "audit-32.png has 32 × 32 pixels, not 80",
  },
  {
    rule: "control-ids",
    what: "two buttons of one id",
    text: "NarrateButton",
    by: "CheckButton",
    says: "the id CheckButton is used twice",
  },
  {
    rule: "shared-runtime",
    what: "the functions run in another page",
    text: /(<Page>\s*<SourceLocation resid=)"Taskpane.Url"/,
    by: '$1"Functions.Script.Url"',
    says: "<SourceLocation> of <Page> names Functions.Script.Url",
  },
  {
    rule: "shared-runtime",
    what: "a runtime that ends with its call",
    text: 'lifetime="long"',
    by: 'lifetime="short"',
    says: 'needs lifetime="long"',
  },
  {
    rule: "requirements",
    what: "the base demands the shared runtime",
    text: "</Sets>",
    by: '<Set Name="SharedRuntime" MinVersion="1.1" /></Sets>',
    says: "the base requirements demand SharedRuntime",
  },
  {
    rule: "requirements",
    what: "nobody asks for the shared runtime",
    text: /<bt:Set Name="SharedRuntime"[^>]*>/,
    by: "",
    says: "lack SharedRuntime",
  },
  {
    rule: "function-prefixes",
    what: "a namespace",
    text: "</Metadata>",
    by: '</Metadata><Namespace resid="Tab.Label" />',
    says: "<Namespace> changes the names",
  },
  {
    rule: "function-prefixes",
    what: "one prefix only",
    functions: ["BUDGET.TOTAL"],
    says: "no function is called SANGONG.…",
  },
  {
    rule: "function-names",
    what: "a name that Excel refuses",
    functions: ["BUDGET.TOTAL", "SANGONG.CHECK", "BUDGET-X"],
    says: "BUDGET-X is no name for a function",
  },
  {
    rule: "function-names",
    what: "two names that are saved alike",
    functions: ["BUDGET.TOTAL", "BUDGET_TOTAL", "SANGONG.CHECK"],
    says: "BUDGET_TOTAL and BUDGET.TOTAL are both saved as _xldudf_BUDGET_TOTAL",
  },
  {
    rule: "function-names",
    what: "a cell address",
    functions: ["BUDGET.TOTAL", "SANGONG.CHECK", "BUD2026"],
    says: "BUD2026 looks like a cell address",
  },
  {
    rule: "function-names",
    what: "an id apart from the name",
    functions: [{ id: "TOTAL", name: "BUDGET.TOTAL" }, "SANGONG.CHECK"],
    says: "the function BUDGET.TOTAL has another id: TOTAL",
  },
];

test("the add-in's manifest has no faults", async () => {
  expect(await findFaults(manifest, sound)).toEqual([]);
});

test.each(PLANTED)("$rule: $what", async ({ rule, text = "", by = "", functions, says }) => {
  const planted = manifest.replace(text, by);
  expect(planted !== manifest || functions !== undefined).toBe(true);
  const context = functions
    ? {
        ...sound,
        functions: functions.map((entry) =>
          typeof entry === "string" ? { id: entry, name: entry } : entry
        ),
      }
    : sound;
  const faults = await findFaults(planted, context);
  expect(faults.filter((found) => found.rule === rule).map(({ fault }) => fault)).toContainEqual(
    expect.stringContaining(says)
  );
});

test("every rule file is registered under its name, and has a planted fault", () => {
  const files = readdirSync("scripts/manifest/rules").map((file) => file.replace(/\.mjs$/, ""));
  const ids = RULES.map(({ id }) => id);
  expect([...ids].sort()).toEqual(files.sort());
  expect(ids.filter((id) => !PLANTED.some(({ rule }) => rule === id))).toEqual([]);
});

test("the ribbon offers six buttons, in this order", () => {
  const labels = /<Label resid="(\w+)\.Label" \/>\s*<Supertip>/g;
  const keys = [...manifest.matchAll(labels)].map(([, key]) => key);
  const text = (key: string | undefined) =>
    new RegExp(`id="${key}\\.Label" DefaultValue="(.*?)"`).exec(manifest)?.[1];
  expect(keys.map(text)).toEqual(["检查", "清除标记", "生成说明", "核对说明", "新建套表", "科目"]);
});

test("no key is taken from the user unless the build is told to", () => {
  expect(manifest).not.toContain("ExtendedOverrides");
});

test("shortcuts, where a build has them, are for the ribbon's buttons, with keys that Excel leaves free", () => {
  const { actions, shortcuts } = JSON.parse(
    readFileSync("src/commands/shortcuts.json", "utf8")
  ) as {
    actions: { id: string }[];
    shortcuts: { action: string; key: { default: string } }[];
  };
  const functions = [...manifest.matchAll(/<FunctionName>(\w+)</g)].map(([, name]) => name);
  expect(actions.map(({ id }) => id)).toEqual(functions);
  expect(shortcuts.map(({ action }) => action)).toEqual(functions);
  const keys = shortcuts.map(({ key }) => key.default);
  expect(new Set(keys).size).toBe(functions.length);
  for (const key of keys) expect(key).toMatch(/^Ctrl\+Shift\+Alt\+\d$/);
});
