/**
 * `npm run licences`: every package of package-lock.json has a licence that is allowed; the lock file holds for any registry; and
 * docs/decisions/dependencies.md gives a reason for each package that package.json names, and for no other. Lists what ships with `--list`.
 */
import { existsSync, readFileSync } from "node:fs";
import { licenceFaults, listedPackages, tableFaults } from "./dependencies/rules.mjs";

const read = (file) => readFileSync(new URL(`../${file}`, import.meta.url), "utf8");
const { packages } = JSON.parse(read("package-lock.json"));
const direct = JSON.parse(read("package.json"));
const document = read("docs/decisions/dependencies.md");

/** The licence that an installed package states where the lock file knows none. */
function stated(place) {
  const file = new URL(`../${place}/package.json`, import.meta.url);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).license : undefined;
}

const faults = [
  ...licenceFaults(packages, stated),
  ...tableFaults(
    listedPackages(document),
    Object.keys({ ...direct.dependencies, ...direct.devDependencies })
  ),
];
for (const fault of faults) console.error(fault);
if (process.argv.includes("--list"))
  for (const [place, { version, license, dev }] of Object.entries(packages))
    if (place !== "" && !dev)
      console.log(`${place.replace(/^.*node_modules\//, "")} ${version} ${license}`);
process.exitCode = faults.length > 0 ? 1 : 0;
