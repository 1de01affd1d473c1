import { readNarrativeText } from "../../../src/files/narrative-text";
import { editedPackages } from "../arbitraries/packages";
import { mustHold, type FuzzKind } from "../fuzz-kind";
import { readOrRefused } from "../oracles/refusal";
import { editedPackage, type EditedPackage } from "../packages";

/** Word documents whose parts, tags, values and bytes are not what they should be. */
export const documentsKind: FuzzKind<EditedPackage> = {
  name: "documents",
  runsInCi: 60,
  cases: () => Promise.resolve(editedPackages("document")),
  run: async (example) => {
    const bytes = editedPackage(example);
    const text = await readOrRefused(() => readNarrativeText(bytes));
    mustHold(!text?.includes("native code"), () => "the program's own text came out");
  },
};
