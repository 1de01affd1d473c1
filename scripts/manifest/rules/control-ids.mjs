import { elementsNamed } from "../tree.mjs";

/** Tabs, groups and buttons have ids of their own. */
export const controlIds = {
  id: "control-ids",
  faults({ root }) {
    const controls = elementsNamed(root, "CustomTab", "Group", "Control");
    const ids = controls.map(({ attributes }) => attributes.id);
    return [
      ...controls
        .filter(({ attributes }) => !attributes.id)
        .map(({ name }) => `a <${name}> has no id`),
      ...ids
        .filter((id, index) => id && ids.indexOf(id) !== index)
        .map((id) => `the id ${id} is used twice`),
    ];
  },
};
