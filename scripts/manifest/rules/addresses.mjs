import { withDescendants } from "../tree.mjs";

/** The build replaces exactly this by the address where the add-in is served. */
const DEVELOPMENT_ADDRESS = "https://localhost:3000/";

const WITH_ADDRESS = new Set([
  "IconUrl",
  "HighResolutionIconUrl",
  "SupportUrl",
  "SourceLocation",
  "AppDomain",
  "bt:Image",
  "bt:Url",
]);

/** Every address is https and below the one address that the build replaces; none would be left behind. */
export const addresses = {
  id: "addresses",
  faults({ root }) {
    return withDescendants(root)
      .filter(({ name }) => WITH_ADDRESS.has(name))
      .map(({ attributes, text }) => attributes.DefaultValue ?? text)
      .filter((address) => address !== "" && !address.startsWith(DEVELOPMENT_ADDRESS))
      .map((address) =>
        address.startsWith("https://")
          ? `${address} is not below ${DEVELOPMENT_ADDRESS}`
          : `${address} is not https`
      );
  },
};
