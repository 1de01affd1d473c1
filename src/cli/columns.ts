/** Characters that a terminal shows two columns wide: Chinese, full-width forms, most punctuation beside them. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** How many columns a text takes in a terminal. */
export function displayWidth(text: string): number {
  return [...text].reduce((width, character) => width + (WIDE.test(character) ? 2 : 1), 0);
}

/** Rows of equally many cells as lines of aligned columns, two blanks apart, without blanks at the end. */
export function alignColumns(
  rows: readonly (readonly string[])[],
  right: readonly number[] = []
): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    rows.reduce((widest, row) => Math.max(widest, displayWidth(row[column] ?? "")), 0)
  );
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const gap = " ".repeat((widths[column] ?? 0) - displayWidth(cell));
        return right.includes(column) ? gap + cell : cell + gap;
      })
      .join("  ")
      .trimEnd()
  );
}
