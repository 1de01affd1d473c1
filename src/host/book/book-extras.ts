/** What Excel keeps for a workbook and Univer does not know: plain data in the workbook's `custom` field, as sheet-extras.ts for a sheet. */
import type { IWorkbookData } from "@univerjs/core";

export interface BookExtras {
  /** The sheets may not come, go, move, or get other names. The password as in SheetProtection. */
  structure?: { password: string | null };
}

const KEY = "excel";

export function bookExtrasOf({ custom }: Pick<IWorkbookData, "custom">): Readonly<BookExtras> {
  return (custom?.[KEY] as BookExtras | undefined) ?? {};
}

/** The `custom` field that holds the extras beside what else stands there; undefined when nothing is left. */
export function withBookExtras(
  custom: IWorkbookData["custom"],
  { structure }: BookExtras
): IWorkbookData["custom"] {
  const { [KEY]: _replaced, ...others } = custom ?? {};
  if (structure) return { ...others, [KEY]: { structure } };
  return Object.keys(others).length ? others : undefined;
}
