import { type Univer } from "@univerjs/core";
import { RefRangeService } from "@univerjs/sheets";

/**
 * Keeps one range watched for the engine's whole life, of a workbook that does not exist.
 *
 * Univer 0.25.1 moves notes with their cells through watched ranges, all of which hang on one listener. That is set up with the first
 * range watched and taken down with the last, but only if they are the same range: otherwise it stays, the next first range adds
 * another, and every inserted row then moves every note by as many rows as there are listeners.
 */
export function keepWatching(univer: Univer): void {
  const nowhere = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 };
  univer
    .__getInjector()
    .get(RefRangeService)
    .watchRange("", "", nowhere, () => undefined);
}
