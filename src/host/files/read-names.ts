/** The defined names of a file, as Univer keeps them. Those that Excel itself defines, print areas and the like, are no names to Univer. */
import type { IWorkbookData } from "@univerjs/core";
import type { IDefinedNamesServiceParam } from "@univerjs/engine-formula";
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from "@univerjs/sheets";
import { builtInName, nameElements } from "./name-elements";
import type { FunctionNames } from "./function-names";
import type { SheetSource } from "./sheet-source";
import type { WorkbookParts } from "./workbook-parts";

const NAME_PLUGIN = "SHEET_DEFINED_NAME_PLUGIN";

/** The id in Univer of a file's name. */
export const nameId = (place: number) => `file-name-${String(place)}`;

export function nameResources(
  sources: readonly SheetSource[],
  parts: WorkbookParts | null,
  functions: FunctionNames
): NonNullable<IWorkbookData["resources"]> {
  if (!parts) return [];
  const names: Record<string, IDefinedNamesServiceParam> = {};
  nameElements(parts).forEach((element, place) => {
    const scope = element.get("localSheetId");
    const sheet = sources.find(({ origin }) => origin === Number(scope));
    if (builtInName(element) !== undefined || (scope !== undefined && !sheet)) return;
    const id = nameId(place);
    names[id] = {
      id,
      name: element.get("name") ?? "",
      formulaOrRefString: functions.opened(element.text),
      comment: element.get("comment") ?? "",
      hidden: element.get("hidden") === "1",
      localSheetId: scope === undefined ? SCOPE_WORKBOOK_VALUE_DEFINED_NAME : (sheet?.id ?? scope),
    };
  });
  if (Object.keys(names).length === 0) return [];
  return [{ name: NAME_PLUGIN, data: JSON.stringify(names) }];
}
