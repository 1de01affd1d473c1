import type { Finding } from "../../../src/checks/finding";
import type { BookSnapshot } from "../../../src/host/book/snapshot";
import { cellAddress } from "../../../src/tables/grid";
import type { BookAndPane } from "./book-and-pane";
import type { PaneModules } from "./pane-modules";

const OURS = "预算公开助手的标记";

/** The workbook without ids, which nobody sees and which differ in a sheet that was added. */
export function withoutIds(
  value: unknown,
  isLeftOut: (entry: unknown) => boolean = () => false
): unknown {
  if (Array.isArray(value))
    return value.filter((one) => !isLeftOut(one)).map((one) => withoutIds(one, isLeftOut));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !IDS.has(key))
      .map(([key, one]) => [key, withoutIds(one, isLeftOut)])
  );
}

const IDS = new Set(["id", "cfId"]);

/** The workbook without our marks. */
export function withoutMarks(snapshot: BookSnapshot): unknown {
  return withoutIds(snapshot, (entry) => JSON.stringify(entry)?.includes(OURS) ?? false);
}

/** The cells that carry a mark of ours, by the rules that the workbook holds. */
export function markedCells({ book }: BookAndPane): string[] {
  return Object.entries(book.snapshot())
    .flatMap(([sheet, { rules }]) =>
      rules
        .filter((rule) => JSON.stringify(rule).includes(OURS))
        .flatMap(({ ranges }) => ranges)
        .flatMap(({ startRow, endRow, startColumn, endColumn }) =>
          span(startRow, endRow).flatMap((row) =>
            span(startColumn, endColumn).map((column) => `${sheet}!${cellAddress({ row, column })}`)
          )
        )
    )
    .sort();
}

const span = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** The cells that the findings shown want to be marked. */
export function wantedMarks({ getState, marksOf }: PaneModules): string[] {
  const findings = getState().checked?.findings ?? [];
  return marksOf(findings)
    .map(({ cell }) => `${cell.sheet}!${cellAddress(cell)}`)
    .sort();
}

/** The findings that the pane shows. */
export function shownFindings(pane: PaneModules): string[] {
  return words(pane, pane.getState().checked?.findings ?? []);
}

/** What a check of the workbook from the beginning finds. */
export async function freshFindings(pane: PaneModules): Promise<string[]> {
  const { book } = await pane.readBook();
  return words(pane, pane.runChecks({ book, subjects: pane.standardSubjects }).findings);
}

function words({ messageText }: PaneModules, findings: readonly Finding[]): string[] {
  return findings
    .map((finding) => {
      const where = finding.where.map((place) =>
        place.narrative ? "text" : `${place.sheet}!${cellAddress(place)}`
      );
      return `${finding.check} ${finding.severity} ${where.join(" ")} ${messageText(finding)}`;
    })
    .sort();
}
