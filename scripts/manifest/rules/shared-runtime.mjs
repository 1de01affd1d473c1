import { elementsNamed } from "../tree.mjs";

/** Pane, functions and commands live in one runtime: one page everywhere, and it stays loaded. */
export const sharedRuntime = {
  id: "shared-runtime",
  faults({ root }) {
    const runtimes = elementsNamed(root, "Runtime");
    const [runtime] = runtimes;
    if (!runtime || runtimes.length > 1)
      return [`there must be one <Runtime>, not ${runtimes.length}`];
    const { resid, lifetime } = runtime.attributes;
    const pages = elementsNamed(root, "FunctionFile", "SourceLocation").filter(
      ({ name, parent }) =>
        name === "FunctionFile" ||
        parent.name === "Page" ||
        parent.attributes["xsi:type"] === "ShowTaskpane"
    );
    return [
      ...(lifetime === "long" ? [] : ['<Runtime> needs lifetime="long"']),
      ...pages
        .filter(({ attributes }) => attributes.resid !== resid)
        .map(
          ({ name, parent, attributes }) =>
            `<${name}> of <${parent.name}> names ${attributes.resid}, the shared runtime is ${resid}`
        ),
    ];
  },
};
