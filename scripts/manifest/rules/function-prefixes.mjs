import { elementsNamed } from "../tree.mjs";

/**
 * Both prefixes are part of the functions' names. A namespace would stand before them (=X.SANGONG.CHECK), and in
 * XLL-compatible mode (<EquivalentAddins>) dots become underscores.
 */
export const functionPrefixes = {
  id: "function-prefixes",
  faults({ root, functions }) {
    const forbidden = elementsNamed(root, "Namespace", "EquivalentAddins").map(
      ({ name }) => `<${name}> changes the names of the functions`
    );
    const names = functions.map(({ name }) => name);
    const missing = ["BUDGET.", "SANGONG."]
      .filter((prefix) => !names.some((name) => name.startsWith(prefix)))
      .map((prefix) => `no function is called ${prefix}…`);
    return [...forbidden, ...missing];
  },
};
