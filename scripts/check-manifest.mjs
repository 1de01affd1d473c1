/**
 * Checks the manifest offline; Microsoft's own validator needs the network.
 *   node scripts/check-manifest.mjs [FILE]      manifest.xml unless told; exits 1 and says what is wrong
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { logErrorMessage } from "office-addin-cli";
import { OfficeAddinManifest } from "office-addin-manifest";
import { findFaults } from "./manifest/faults.mjs";
import { readFunctions } from "./manifest/functions.mjs";
import { picturesIn } from "./manifest/pictures.mjs";

const project = fileURLToPath(new URL("..", import.meta.url));
const file = process.argv[2] ?? `${project}manifest.xml`;

try {
  const { displayName, version } = await OfficeAddinManifest.readManifestFile(file);
  const functions = await readFunctions(project);
  const faults = await findFaults(readFileSync(file, "utf8"), {
    functions,
    pixelsOf: picturesIn(project),
  });
  for (const { rule, fault } of faults) logErrorMessage(`${rule}: ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
  else
    console.log(
      `${displayName} ${version}: no faults; ${functions.map(({ name }) => `=${name}`).join(" ")}`
    );
} catch (error) {
  logErrorMessage(error);
  process.exitCode = 1;
}
