import type { Fen } from "../money/amount";
import { toUnit } from "../money/print";
import type { TableKind } from "../tables/table";
import type { FormAmount } from "./form-amount";
import type {
  FormCell,
  FormContent,
  FormPrint,
  FormSheet,
  FormStyle,
  FormValidation,
  Rectangle,
} from "./form-sheet";

/** The unit of all amounts of a form. */
export const FORM_UNIT = "万元";

interface Options {
  readonly style?: FormStyle;
  readonly locked?: boolean;
}

/** A sheet while it is laid out: cells are put, and read again by the formulas that refer to them. */
export class SheetDraft {
  private readonly cells = new Map<string, FormCell>();
  private readonly amounts = new Map<string, Fen | null>();
  private readonly merges: Rectangle[] = [];
  private readonly validations: FormValidation[] = [];
  private readonly heights = new Map<number, number>();

  constructor(
    readonly name: string,
    readonly kind: TableKind | null,
    private readonly widths: readonly number[]
  ) {}

  put(
    row: number,
    column: number,
    content: FormContent,
    { style = "label", locked = false }: Options = {}
  ): void {
    this.cells.set(keyOf(row, column), { row, column, content, style, locked });
  }

  /** The form's own words; "" for a cell that only belongs to a merged one. */
  text(row: number, column: number, text: string, style: FormStyle = "label"): void {
    const content: FormContent = text === "" ? { type: "blank" } : { type: "text", text };
    this.put(row, column, content, { style, locked: true });
  }

  /** For the user to fill. */
  blank(row: number, column: number, style: FormStyle): void {
    this.put(row, column, { type: "blank" }, { style });
  }

  /** An amount in 万元; one with a formula is locked unless told. */
  amount(row: number, column: number, { formula, fen }: FormAmount, options: Options = {}): void {
    const value = fen === null ? null : toUnit(fen, FORM_UNIT);
    const content: FormContent =
      formula !== null
        ? { type: "formula", formula, value }
        : value === null
          ? { type: "blank" }
          : { type: "number", value };
    this.amounts.set(keyOf(row, column), fen);
    this.put(row, column, content, { style: "amount", locked: formula !== null, ...options });
  }

  /** The amount of a cell, null where it shows none. */
  fenAt(row: number, column: number): Fen | null {
    return this.amounts.get(keyOf(row, column)) ?? null;
  }

  /** What a cell shows as text; "" for a blank. */
  textAt(row: number, column: number): string {
    const content = this.cells.get(keyOf(row, column))?.content;
    if (content?.type === "text") return content.text;
    return content?.type === "formula" ? String(content.value ?? "") : "";
  }

  merge(area: Rectangle): void {
    if (area.bottom > area.top || area.right > area.left) this.merges.push(area);
  }

  validate(validation: FormValidation): void {
    this.validations.push(validation);
  }

  /** In points. */
  height(row: number, points: number): void {
    this.heights.set(row, points);
  }

  finish(layout: { readonly frozenRows: number; readonly print: FormPrint }): FormSheet {
    const { name, kind, merges, widths, heights, validations } = this;
    const cells = [...this.cells.values()];
    return { name, kind, cells, merges, widths, heights, validations, ...layout };
  }
}

function keyOf(row: number, column: number): string {
  return `${String(row)},${String(column)}`;
}
