import { childNamed, elementsNamed } from "../tree.mjs";

/** What only the overrides may ask for: in the base manifest it would keep the whole add-in away. */
const OPTIONAL_SETS = ["SharedRuntime", "CustomFunctionsRuntime", "KeyboardShortcuts"];

/**
 * The shared runtime is asked for in the overrides, so that an older Excel falls back to the pane alone
 * (docs/decisions/manifest-requirements.md).
 */
export const requirements = {
  id: "requirements",
  faults({ root }) {
    const base = childNamed(root, "Requirements");
    const overrides = childNamed(root, "VersionOverrides");
    const demanded = base
      ? elementsNamed(base, "Set").map(({ attributes }) => attributes.Name)
      : [];
    const inner = overrides && childNamed(overrides, "Requirements");
    const hasRuntime =
      inner &&
      elementsNamed(inner, "bt:Set").some(({ attributes }) => attributes.Name === "SharedRuntime");
    return [
      ...demanded
        .filter((name) => OPTIONAL_SETS.includes(name))
        .map(
          (name) => `the base requirements demand ${name}: without it not even the pane would open`
        ),
      ...(hasRuntime ? [] : ["the requirements of <VersionOverrides> lack SharedRuntime"]),
    ];
  },
};
