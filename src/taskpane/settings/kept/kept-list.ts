import type { KeptItem } from "../../../excel/kept-inventory";
import { KEPT_KINDS, MARKS_SETTING, OTHERS, type KeptKind } from "./kept-kinds";

/** A kind of content that the workbook has, and how much of it. */
export interface KeptLine {
  readonly kind: KeptKind;
  readonly bytes: number;
}

/** What the workbook keeps, by kinds; those that it has nothing of are left out, and so is the count of the marks. */
export function keptLines(items: readonly KeptItem[]): readonly KeptLine[] {
  const counted = items.filter(({ is, name }) => !(is === "setting" && name === MARKS_SETTING));
  return [...KEPT_KINDS, OTHERS].flatMap((kind) => {
    const own = counted.filter(kind.holds);
    return own.length === 0
      ? []
      : [{ kind, bytes: own.reduce((sum, { bytes }) => sum + bytes, 0) }];
  });
}
