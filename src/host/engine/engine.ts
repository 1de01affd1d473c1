/** Univer without its user interface: the same engine in the page (where ui.ts adds plugins) and in tests. */
import {
  LocaleType,
  LogLevel,
  Univer,
  type ILanguagePack,
  type IRange,
  type IWorkbookData,
  type Plugin,
  type PluginCtor,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import "@univerjs/engine-formula/facade";
import "@univerjs/sheets/facade";
import "@univerjs/sheets-conditional-formatting/facade";
import "@univerjs/sheets-formula/facade";
import "@univerjs/sheets-note/facade";
import "@univerjs/sheets-numfmt/facade";
import { OpenedFile } from "../book/opened-file";
import { UniverBook } from "../book/univer-book";
import type { FunctionMetadata } from "../relay/function-metadata";
import { FunctionRelay } from "../relay/function-relay";
import { keepNotesWithCells, NotePlugin } from "./keep-notes-with-cells";
import { keepRulesWithCells } from "./keep-rules-with-cells";

export type PluginEntry = [plugin: PluginCtor<Plugin>, config?: object];

export interface EngineOptions {
  /** functions.json of the add-in. */
  functions: FunctionMetadata[];
  texts?: ILanguagePack;
  pluginsBefore?: PluginEntry[];
  pluginsAfter?: PluginEntry[];
  /** Whether Univer's user interface is among the plugins. */
  hasInterface?: boolean;
  /** Scrolls the active sheet until a range is in sight. */
  reveal?: (api: FUniver, range: IRange) => void;
  /** Gives the keyboard to the cells. */
  focus?: (univer: Univer) => void;
}

/** Univer's data of a workbook, and of the file that it came from (files/read-xlsx.ts). */
type OpenedData = Partial<IWorkbookData> & { source?: Uint8Array; activeSheet?: string };

export interface Engine {
  univer: Univer;
  api: FUniver;
  relay: FunctionRelay;
  /** Opens a workbook; its formulas are calculated after book.settle(). */
  open(data: OpenedData): UniverBook;
  /** Takes a workbook away again. */
  close(book: UniverBook): void;
  /** Gives the keyboard to the cells. */
  focus(): void;
  dispose(): void;
}

/** Univer keeps what it made of formulas for all engines of a page together, by the workbook's id: two workbooks must never share one. */
let everOpened = 0;

export function createEngine({
  functions,
  texts = {},
  pluginsBefore = [],
  pluginsAfter = [],
  hasInterface = false,
  reveal = () => undefined,
  focus = () => undefined,
}: EngineOptions): Engine {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: texts },
    logLevel: LogLevel.ERROR,
  });
  const relay = new FunctionRelay(functions);
  const plugins: PluginEntry[] = [
    ...pluginsBefore,
    [UniverDocsPlugin],
    // given here, so that the functions exist before the first calculation
    [UniverFormulaEnginePlugin, { function: relay.executors() }],
    // copied in one go: by and by, an add-in would read half a sheet
    [UniverSheetsPlugin, { largeSheetOperation: { largeSheetCellCountThreshold: Infinity } }],
    [UniverSheetsNumfmtPlugin],
    [UniverSheetsFormulaPlugin, { description: relay.descriptions() }],
    [NotePlugin],
    [UniverSheetsConditionalFormattingPlugin],
    ...pluginsAfter,
  ];
  for (const [plugin, config] of plugins) univer.registerPlugin(plugin, config);
  const api = FUniver.newAPI(univer);
  relay.attach(api);
  let opened = 0;
  return {
    univer,
    api,
    relay,
    open: ({ source, activeSheet, ...data }) => {
      opened++;
      const id = `workbook-${String(++everOpened)}`;
      const workbook = api.createWorkbook({ ...data, id });
      // said once more: only of a sheet that becomes active does Univer move the merged cells with their rows and columns
      const active = activeSheet === undefined ? null : workbook.getSheetBySheetId(activeSheet);
      workbook.setActiveSheet(active ?? workbook.getActiveSheet());
      // not before: the plugins start with the first workbook
      if (opened === 1) {
        keepNotesWithCells(univer);
        if (!hasInterface) keepRulesWithCells(univer);
      }
      return new UniverBook({
        univer,
        api,
        workbook,
        ...(source && { source: new OpenedFile(source) }),
        reveal: (range) => reveal(api, range),
      });
    },
    close: (book) => {
      book.close();
      relay.forget(book.id);
      api.disposeUnit(book.id);
    },
    focus: () => focus(univer),
    dispose: () => univer.dispose(),
  };
}
