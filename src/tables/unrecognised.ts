import { filledColumns, type Block } from "./block";
import type { Correction } from "./corrections";
import type { Area } from "./grid";
import { KIND_TITLES } from "./kind-titles";
import { quoted } from "./quoted";
import type { TableKind } from "./table";
import type { Place } from "./titles";

/** What looked like a table, or like a sheet's content, and could not be read as one of the kinds. */
export interface Unrecognised {
  readonly area: Area;
  /** In Chinese, for the user: what was looked for and what was missing. */
  readonly reason: string;
  /** What the user says of it; absent where nothing was said. */
  readonly correction?: Correction;
}

/** Whether more than a title stands here: an index lists titles, and nobody misses a table there. */
export function hasContent(block: Block, title: Place | null): boolean {
  for (let row = block.top; row <= block.bottom; row++)
    if (row !== title?.row && filledColumns(block, row).length >= 2) return true;
  return false;
}

/** The reason why a table with the title of a kind is not that kind. */
export function notFound(kind: TableKind, lacks: string): string {
  return `标题像${quoted(KIND_TITLES[kind])}，但没有找到${lacks}。请核对表头文字；如果不是这张表，不用处理。`;
}

/** The reason why a part of a sheet cannot be read as the kind that the user says it is. */
export function notAsSaid(kind: TableKind, lacks: string): string {
  return `您指定为${quoted(KIND_TITLES[kind])}，但没有找到${lacks}，所以没有按它核验。请改选实际的表，或核对表头文字后重新检查。`;
}
