/** Everything that a workbook shows and calculates, as plain data: two equal snapshots are equal workbooks. */
import type { IStyleData, IWorksheetData, Nullable } from "@univerjs/core";
import {
  ConditionalFormattingRuleModel,
  type IConditionFormattingRule,
} from "@univerjs/sheets-conditional-formatting";
import { SheetsNoteModel, type ISheetNote } from "@univerjs/sheets-note";
import { withoutOrigins } from "./origins";
import type { UniverUnit } from "./univer-unit";

type CellStyle = Nullable<IStyleData | string>;

/** The same as no number format at all. */
const GENERAL = "General";

export interface SheetSnapshot {
  /** Univer's own data, each cell with its whole style in place of the style's id, and without notes of where it stood in a file. */
  data: Partial<IWorksheetData>;
  notes: ISheetNote[];
  rules: IConditionFormattingRule[];
}

/** By the sheets' names. */
export type BookSnapshot = Record<string, SheetSnapshot>;

export function takeSnapshot({ univer, workbook }: UniverUnit): BookSnapshot {
  const id = workbook.getId();
  const notes = univer.__getInjector().get(SheetsNoteModel);
  const rules = univer.__getInjector().get(ConditionalFormattingRuleModel);
  const styles = workbook.getWorkbook().getStyles();
  const snapshot: BookSnapshot = {};
  for (const sheet of workbook.getSheets()) {
    const sheetId = sheet.getSheetId();
    const data = withoutOrigins(copy(sheet.getSheet().getConfig()));
    for (const row of Object.values(data.cellData ?? {})) {
      for (const cell of Object.values(row as Record<number, { s?: CellStyle } | null>)) {
        if (!cell) continue;
        const style = copy(styles.getStyleByCell(cell) ?? null);
        if (style?.n?.pattern === GENERAL) delete style.n;
        if (style && Object.keys(style).length > 0) cell.s = style;
        else delete cell.s;
      }
    }
    snapshot[sheet.getSheetName()] = {
      data,
      notes: copy([...(notes.getSheetNotes(id, sheetId)?.values() ?? [])]),
      rules: copy(rules.getSubunitRules(id, sheetId) ?? []),
    };
  }
  return snapshot;
}

function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
