import { withDescendants } from "../tree.mjs";

const REQUIRED = {
  OfficeApp:
    "Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl Hosts Requirements DefaultSettings Permissions VersionOverrides",
  VersionOverrides: "Requirements Hosts Resources",
  "Host:Workbook": "Runtimes AllFormFactors DesktopFormFactor",
  DesktopFormFactor: "FunctionFile ExtensionPoint",
  "ExtensionPoint:CustomFunctions": "Script Page Metadata",
  "ExtensionPoint:PrimaryCommandSurface": "CustomTab",
  CustomTab: "Group Label",
  Group: "Label Icon Control",
  "Control:Button": "Label Supertip Icon Action",
  Supertip: "Title Description",
  "Action:ShowTaskpane": "SourceLocation",
  "Action:ExecuteFunction": "FunctionName",
};

/** Nothing is missing: neither what the schema demands, nor what this add-in consists of (functions, ribbon tab, shared runtime). */
export const requiredElements = {
  id: "required-elements",
  faults({ root }) {
    const elements = withDescendants(root);
    const missing = elements.flatMap(({ name, attributes, children }) => {
      const key = REQUIRED[name] ? name : `${name}:${attributes["xsi:type"]}`;
      return (REQUIRED[key]?.split(" ") ?? [])
        .filter((child) => !children.some((element) => element.name === child))
        .map((child) => `<${key}> needs <${child}>`);
    });
    const points = elements
      .filter(({ name }) => name === "ExtensionPoint")
      .map(({ attributes }) => attributes["xsi:type"]);
    return [
      ...missing,
      ...["CustomFunctions", "PrimaryCommandSurface"]
        .filter((type) => !points.includes(type))
        .map((type) => `there is no extension point ${type}`),
    ];
  },
};
