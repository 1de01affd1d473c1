import { BLANK, type FormAmount } from "./form-amount";
import type { FormContext } from "./form";
import {
  inColumn,
  sumOf,
  sumOfCategories,
  sumOfChildren,
  takenByCode,
  type CodedColumn,
  type CodedRows,
} from "./formulas";
import {
  CODES,
  columnOf,
  FIRST_AMOUNT,
  NAMES,
  type AmountColumn,
  type CodedForm,
} from "./coded-columns";
import { knownOr } from "./known-amount";

/** The amounts of a table of subjects, from the lowest rows up. */
export class AmountsOfForm {
  constructor(
    private readonly spec: CodedForm,
    private readonly context: FormContext,
    private readonly rows: CodedRows
  ) {}

  put(totalRow: number): void {
    const { rows } = this;
    for (let row = rows.bottom - 1; row >= rows.top; row--) this.putRow(row);
    rows.draft.text(totalRow, CODES, "合计", "total-label");
    rows.draft.text(totalRow, NAMES, "", "total-label");
    for (const [i, column] of this.partsFirst()) {
      const sum = column.parts
        ? this.sumOfParts(column, totalRow)
        : sumOfCategories(rows, FIRST_AMOUNT + i);
      this.amount(totalRow, i, sum, column, { line: "total" });
    }
  }

  /** A sum across stands left of its parts, and is computed after them. */
  private partsFirst(): [number, AmountColumn][] {
    return [...this.spec.columns.entries()].sort(
      ([, a], [, b]) => Number(a.parts !== undefined) - Number(b.parts !== undefined)
    );
  }

  private putRow(row: number): void {
    const code = this.rows.draft.textAt(row, CODES);
    for (const [i, column] of this.partsFirst()) {
      const amount = column.parts
        ? this.sumOfParts(column, row)
        : code === ""
          ? this.toFill(row, i, column)
          : this.ofSubject(row, i, column, code);
      this.amount(row, i, amount, column, { code });
    }
  }

  private amount(
    row: number,
    i: number,
    amount: FormAmount,
    { measure, year = "current", parts, taken }: AmountColumn,
    role: { readonly code: string } | { readonly line: "total" }
  ): void {
    const { context, rows, spec } = this;
    const isTotal = "line" in role;
    const isFilled = !isTotal && parts === undefined && (role.code === "" || taken !== undefined);
    const { kind } = spec;
    const result =
      "code" in role && role.code === ""
        ? amount
        : knownOr(context.plan, { kind, year, measure, side: null, row: role }, amount);
    rows.draft.amount(row, FIRST_AMOUNT + i, result, {
      style: isTotal ? "total-amount" : "amount",
      ...(isFilled && { locked: false }),
    });
  }

  private sumOfParts({ parts = [], year = "current" }: AmountColumn, row: number): FormAmount {
    const columns = parts.flatMap((part) => columnOf(this.spec, part, year) ?? []);
    return sumOf(
      this.rows.draft,
      columns.map((column) => [row, column])
    );
  }

  private ofSubject(row: number, i: number, column: AmountColumn, code: string): FormAmount {
    const codes = this.context.plan.codes.get(this.spec.kind) ?? [];
    const isParent = codes.some((other) => other !== code && other.startsWith(code));
    return isParent
      ? sumOfChildren(this.rows, row, FIRST_AMOUNT + i)
      : (this.takenBy(column, row, code) ?? BLANK);
  }

  /** A row to fill is a sum as long as its code has others below it; an amount is typed over the formula. */
  private toFill(row: number, i: number, column: AmountColumn): FormAmount {
    const own = inColumn(row, CODES);
    const children = sumOfChildren(this.rows, row, FIRST_AMOUNT + i).formula ?? "";
    const leaf = this.takenBy(column, row, "")?.formula ?? '""';
    const length = `LEN(${own})`;
    return {
      formula: `IF(${length}=0,"",IF(${length}>=${String(this.spec.leafLength)},${leaf},${children}))`,
      fen: null,
    };
  }

  private takenBy({ taken = [] }: AmountColumn, row: number, code: string): FormAmount | null {
    const sources = taken.flatMap(({ kind, measure }): CodedColumn[] => {
      const other = this.context.other(kind);
      const column = other?.columnOf(measure) ?? null;
      return other?.rows && column !== null ? [{ rows: other.rows, column }] : [];
    });
    return sources.length === 0 ? null : takenByCode(sources, inColumn(row, CODES), code);
  }
}
