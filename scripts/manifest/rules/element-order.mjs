import { withDescendants } from "../tree.mjs";

/**
 * Children and their order, after Microsoft's «How to find the proper order of manifest elements» and the manifest
 * reference. Excel rejects a manifest whose elements are in another order without saying why.
 */
const CHILDREN = {
  OfficeApp:
    "Id AlternateId Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions VersionOverrides ExtendedOverrides",
  VersionOverrides: "Description Requirements Hosts Resources WebApplicationInfo EquivalentAddins",
  "Host:Workbook": "Runtimes AllFormFactors DesktopFormFactor",
  DesktopFormFactor: "GetStarted FunctionFile ExtensionPoint",
  "ExtensionPoint:CustomFunctions": "Script Page Metadata Namespace",
  CustomTab: "OverriddenByRibbonApi Group OfficeGroup ControlGroup Label InsertAfter InsertBefore",
  Group: "OverriddenByRibbonApi Label Icon Control",
  "Control:Button": "OverriddenByRibbonApi Label Supertip Icon Action Enabled",
  Supertip: "Title Description",
  "Action:ShowTaskpane": "TaskpaneId SourceLocation Title",
  "Action:ExecuteFunction": "FunctionName",
  Resources: "bt:Images bt:Urls bt:ShortStrings bt:LongStrings",
};

/** Elements stand where Excel's schema wants them. */
export const elementOrder = {
  id: "element-order",
  faults({ root }) {
    return withDescendants(root).flatMap((element) => {
      const type = element.attributes["xsi:type"];
      const key =
        type && CHILDREN[`${element.name}:${type}`] ? `${element.name}:${type}` : element.name;
      const order = CHILDREN[key]?.split(" ");
      return order ? faultsOf(element, key, order) : [];
    });
  },
};

function faultsOf({ children }, key, order) {
  let last = -1;
  return children.flatMap(({ name }) => {
    const place = order.indexOf(name);
    if (place < 0) return [`<${name}> is not allowed in <${key}>`];
    const fault = place < last ? [`<${name}> must stand before <${order[last]}> in <${key}>`] : [];
    last = Math.max(last, place);
    return fault;
  });
}
