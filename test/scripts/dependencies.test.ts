import { licenceFaults, listedPackages, tableFaults } from "../../scripts/dependencies/rules.mjs";

/** Those whose exceptions must be there, or each would be said to be needless. */
const EXCEPTIONAL = {
  "node_modules/@microsoft/office-js": { license: "LICENSE", dev: true },
  "node_modules/@odoo/o-spreadsheet": { license: "LGPL-3.0-or-later", dev: true },
  "node_modules/@odoo/owl": { license: "LGPL-3.0-only", dev: true },
  "node_modules/@univerjs/telemetry": { dev: true },
  "node_modules/argparse": { license: "Python-2.0", dev: true },
  "node_modules/axe-core": { license: "MPL-2.0", dev: true },
  "node_modules/caniuse-lite": { license: "CC-BY-4.0", dev: true },
  "node_modules/font-awesome": { license: "(OFL-1.1 AND MIT)", dev: true },
};
const faults = (name: string, one: object) =>
  licenceFaults({ ...EXCEPTIONAL, [`node_modules/${name}`]: one });

test.each(["MIT", "Apache-2.0 AND MIT", "(MIT OR CC0-1.0)", "(BSD-3-Clause OR GPL-2.0)"])(
  "%s may ship",
  (license) => expect(faults("a", { license })).toEqual([])
);

test.each(["GPL-3.0-only", "MIT AND GPL-3.0-only", "LGPL-3.0-only", "UNLICENSED", undefined])(
  "%s may not be used",
  (license) => expect(faults("x/node_modules/@b/c", { license, dev: true })).toHaveLength(1)
);

test("an exception holds for its own package and licence, for the build only", () => {
  expect(faults("axe-core", { license: "MPL-2.0" })).toEqual([expect.stringContaining("ships")]);
  expect(faults("axe-core", { license: "GPL-3.0", dev: true })).toHaveLength(1);
  expect(licenceFaults({})).toHaveLength(Object.keys(EXCEPTIONAL).length);
});

test("what the lock file does not say the package itself may say", () => {
  const packages = { ...EXCEPTIONAL, "node_modules/a": {} };
  const stated = (place: string) => (place.endsWith("/a") ? "ISC" : undefined);
  expect(licenceFaults(packages, stated)).toEqual([]);
});

test("a registry in the lock file is found", () => {
  const resolved = "https://registry.example/a.tgz";
  expect(faults("a", { license: "MIT", resolved })).toEqual([expect.stringContaining(resolved)]);
});

test("document and package.json name the same packages", () => {
  const listed = listedPackages(
    "| package | for |\n| --- | --- |\n| `a`, `@b/*` | `c` |\n| `d` | |\n"
  );
  expect(listed).toEqual(["a", "@b/*", "d"]);
  expect(tableFaults(listed, ["a", "@b/x", "@b/y", "d"])).toEqual([]);
  expect(tableFaults(listed, ["a", "@b/x", "e"])).toEqual([
    expect.stringMatching(/^e: /),
    expect.stringMatching(/^d: /),
  ]);
});
