/** A sheet of the open workbook as saving needs it: Univer's live data, read only. */
import type {
  ICellData,
  IRange,
  IStyleData,
  IWorksheetData,
  Nullable,
  Styles,
} from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import {
  ConditionalFormattingRuleModel,
  type IConditionFormattingRule,
} from "@univerjs/sheets-conditional-formatting";
import { SheetsNoteModel, type ISheetNote } from "@univerjs/sheets-note";
import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Area } from "../a1";
import { areaOf } from "../book/areas";
import type { UniverUnit } from "../book/univer-unit";
import { same, type Style } from "./style-elements";

type CellTable = Record<number, Record<number, Nullable<ICellData>> | undefined>;

export class SheetNow {
  readonly data: IWorksheetData;
  /** Its own cells, and those that hold results of a formula elsewhere. */
  readonly cells: CellTable;
  readonly spilled: CellTable;
  private spills: Record<number, Record<number, IRange> | undefined>;
  private formulas: FormulaDataModel;
  private styles: Styles;
  private styleKeys = new Map<string, string>();

  constructor(
    private unit: UniverUnit,
    private facade: FWorksheet
  ) {
    this.data = facade.getSheet().getConfig();
    this.cells = this.data.cellData as CellTable;
    this.styles = unit.workbook.getWorkbook().getStyles();
    this.formulas = this.service(FormulaDataModel);
    const unitId = unit.workbook.getId();
    this.spilled = (this.formulas.getArrayFormulaCellData()[unitId]?.[this.id] ?? {}) as CellTable;
    this.spills = (this.formulas.getArrayFormulaRange()[unitId]?.[this.id] ??
      {}) as typeof this.spills;
  }

  get id(): string {
    return this.facade.getSheetId();
  }
  get name(): string {
    return this.facade.getSheetName();
  }

  style(cell: Nullable<ICellData>): Style {
    const style = cell?.s;
    return typeof style === "string" ? (this.styles.get(style) as IStyleData | undefined) : style;
  }

  /** A text that is equal for equal styles. */
  styleKey(cell: Nullable<ICellData>): string {
    const style = cell?.s;
    if (typeof style !== "string") return same(style);
    const key = this.styleKeys.get(style) ?? same(this.styles.get(style));
    this.styleKeys.set(style, key);
    return key;
  }

  /** With "="; null for a cell without one. A formula that Univer shares among cells is written out for each. */
  formula(row: number, column: number): string | null {
    const cell = this.cells[row]?.[column];
    if (!cell?.f && !cell?.si) return null;
    const unitId = this.unit.workbook.getId();
    return this.formulas.getFormulaStringByCell(row, column, this.id, unitId) ?? cell.f ?? null;
  }

  /** The cells that the formula of this cell fills, if they are more than itself. */
  spill(row: number, column: number): Area | null {
    const range = this.spills[row]?.[column];
    const area = range && areaOf(range);
    return area && area.rows * area.columns > 1 ? area : null;
  }

  get notes(): ISheetNote[] {
    const notes = this.service(SheetsNoteModel);
    return [...(notes.getSheetNotes(this.unit.workbook.getId(), this.id)?.values() ?? [])];
  }

  /** The first goes before the others. */
  get rules(): readonly IConditionFormattingRule[] {
    const rules = this.service(ConditionalFormattingRuleModel);
    return rules.getSubunitRules(this.unit.workbook.getId(), this.id) ?? [];
  }

  private service<T>(service: new (...args: never[]) => T): T {
    return this.unit.univer.__getInjector().get(service as new () => T);
  }
}
