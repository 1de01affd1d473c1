import path from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";

/**
 * The entries of functions.json, from the source as the build generates them. Throws where the generator finds faults.
 * @param {string} folder the project's folder
 */
export async function readFunctions(folder) {
  const source = path.join(folder, "src/functions/functions.ts");
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(source);
  if (errors.length > 0) throw new Error(errors.join("\n"));
  return JSON.parse(metadataJson).functions;
}
