/** Univer's user interface: plugins, Chinese texts, styles. Kept apart so that tests need none of it. */
import { merge, type ILanguagePack } from "@univerjs/core";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { UniverSheetsConditionalFormattingUIPlugin } from "@univerjs/sheets-conditional-formatting-ui";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import { UniverSheetsNoteUIPlugin } from "@univerjs/sheets-note-ui";
import { UniverSheetsNumfmtUIPlugin } from "@univerjs/sheets-numfmt-ui";
import { ScrollToRangeOperation, UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import { ILayoutService, UniverUIPlugin } from "@univerjs/ui";
import "@univerjs/ui/facade";
import "@univerjs/docs-ui/facade";
import "@univerjs/sheets-ui/facade";
import "@univerjs/sheets-formula-ui/facade";
import design from "@univerjs/design/locale/zh-CN";
import docsUi from "@univerjs/docs-ui/locale/zh-CN";
import conditionalUi from "@univerjs/sheets-conditional-formatting-ui/locale/zh-CN";
import formula from "@univerjs/sheets-formula/locale/zh-CN";
import formulaUi from "@univerjs/sheets-formula-ui/locale/zh-CN";
import noteUi from "@univerjs/sheets-note-ui/locale/zh-CN";
import numfmtUi from "@univerjs/sheets-numfmt-ui/locale/zh-CN";
import sheets from "@univerjs/sheets/locale/zh-CN";
import sheetsUi from "@univerjs/sheets-ui/locale/zh-CN";
import ui from "@univerjs/ui/locale/zh-CN";
import "@univerjs/design/lib/index.css";
import "@univerjs/ui/lib/index.css";
import "@univerjs/docs-ui/lib/index.css";
import "@univerjs/sheets-ui/lib/index.css";
import "@univerjs/sheets-formula-ui/lib/index.css";
import "@univerjs/sheets-numfmt-ui/lib/index.css";
import "@univerjs/sheets-note-ui/lib/index.css";
import "@univerjs/sheets-conditional-formatting-ui/lib/index.css";
import type { EngineOptions } from "./engine";

const texts: ILanguagePack = merge(
  {},
  design,
  ui,
  docsUi,
  sheets,
  sheetsUi,
  formula,
  formulaUi,
  numfmtUi,
  noteUi,
  conditionalUi
);

/** What createEngine needs for a visible workbook. @param container the id of the element that it fills */
export function userInterface(container: string): Omit<EngineOptions, "functions"> {
  return {
    texts,
    hasInterface: true,
    pluginsBefore: [
      [UniverRenderEnginePlugin],
      [UniverUIPlugin, { container, header: true, toolbar: true, footer: true }],
      [UniverDocsUIPlugin],
    ],
    pluginsAfter: [
      [UniverSheetsUIPlugin],
      [UniverSheetsNumfmtUIPlugin],
      [UniverSheetsFormulaUIPlugin],
      [UniverSheetsNoteUIPlugin],
      [UniverSheetsConditionalFormattingUIPlugin],
    ],
    focus: (univer) => univer.__getInjector().get(ILayoutService).focus(),
    reveal: (api, range) => void api.syncExecuteCommand(ScrollToRangeOperation.id, { range }),
  };
}
