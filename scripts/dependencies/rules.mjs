/** What a package that ships, or that the build or the tests use, may be licensed under. */
const PERMISSIVE = [
  ...["MIT", "MIT-0", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause"],
  ...["Apache-2.0", "BlueOak-1.0.0", "CC0-1.0"],
];

/** Packages of the build and the tests under other terms: none of them ships. What the lock file says of each, and why it may be used. */
const EXCEPTIONS = {
  "@microsoft/office-js": {
    licence: "LICENSE",
    because: "Microsoft's own terms: to be used with Office, and passed on unchanged",
  },
  "@odoo/o-spreadsheet": { licence: "LGPL-3.0-or-later", because: "compared with in the bench" },
  "@odoo/owl": { licence: "LGPL-3.0-only", because: "of @odoo/o-spreadsheet" },
  "@univerjs/telemetry": {
    licence: undefined,
    because:
      "its folder holds the Apache-2.0 licence of Univer, its package.json forgets to say so",
  },
  argparse: { licence: "Python-2.0", because: "permissive; of the linter" },
  "axe-core": { licence: "MPL-2.0", because: "looks at the pane in the tests, unchanged" },
  "caniuse-lite": { licence: "CC-BY-4.0", because: "data of the build about browsers" },
  "font-awesome": { licence: "(OFL-1.1 AND MIT)", because: "of @odoo/o-spreadsheet" },
};

/** A package's name by its place: "node_modules/a/node_modules/@b/c" → "@b/c". */
function nameOf(place) {
  return place.replace(/^.*node_modules\//, "");
}

/** Whether a licence expression leaves us one that is permissive: one of those with OR, each of those with AND. */
function isPermissive(expression) {
  const plain = expression.replace(/^\(|\)$/g, "");
  if (plain.includes(" OR ")) return plain.split(" OR ").some(isPermissive);
  return plain.split(" AND ").every((one) => PERMISSIVE.includes(one));
}

/**
 * What is wrong with the packages of a lock file, a line each.
 * @param {Record<string, { license?: string, dev?: boolean, resolved?: string }>} packages by their places
 * @param {(place: string) => string | undefined} stated the licence of an installed package, where the lock file has none
 */
export function licenceFaults(packages, stated = () => undefined) {
  const faults = [];
  const used = new Set();
  for (const [place, { license, dev, resolved }] of Object.entries(packages)) {
    if (place === "") continue;
    const name = nameOf(place);
    if (resolved !== undefined)
      faults.push(
        `${place}: the lock file names a registry, ${resolved}; npm install --omit-lockfile-registry-resolved leaves it out`
      );
    const licence = license ?? stated(place);
    if (licence !== undefined && isPermissive(licence)) continue;
    const exception = Object.hasOwn(EXCEPTIONS, name) ? EXCEPTIONS[name] : undefined;
    used.add(name);
    if (!exception || exception.licence !== licence)
      faults.push(`${place}: licence ${licence ?? "unknown"} is not among those allowed`);
    else if (!dev) faults.push(`${place}: ${licence} may be used for the build only, and it ships`);
  }
  for (const name of Object.keys(EXCEPTIONS))
    if (!used.has(name)) faults.push(`${name}: an exception that nothing needs any more`);
  return faults;
}

/** The packages that the tables of a document name in their first column: `name`, or `@scope/*` for all of a scope. */
export function listedPackages(markdown) {
  return markdown
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .flatMap((line) => line.split("|")[1]?.match(/`[^`]+`/g) ?? [])
    .map((name) => name.slice(1, -1));
}

/** Where the packages that a document lists and those that package.json names are not the same, a line each. */
export function tableFaults(listed, named) {
  const covers = (entry, name) =>
    entry.endsWith("*") ? name.startsWith(entry.slice(0, -1)) : entry === name;
  return [
    ...named
      .filter((name) => !listed.some((entry) => covers(entry, name)))
      .map((name) => `${name}: docs/decisions/dependencies.md does not say what it is for`),
    ...listed
      .filter((entry) => !named.some((name) => covers(entry, name)))
      .map((entry) => `${entry}: docs/decisions/dependencies.md lists it, package.json does not`),
  ];
}
