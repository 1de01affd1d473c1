import type { CellRef } from "../tables/grid";
import { markKey, type Mark } from "./mark";
import { commentText } from "./mark-comment";
import type { MarkedCells } from "./mark-rule";
import { rulesFor, type Placed } from "./place-marks";

/** What a session knows to stand in the workbook. */
export interface Standing extends Placed {
  /** By `markKey`; without those of sheets that allow none. */
  readonly marks: ReadonlyMap<string, Mark>;
}

/** What is to go, to come and to stay. */
export interface MarkChange {
  readonly oldRules: Placed["rules"];
  readonly newRules: readonly MarkedCells[];
  /** Ids. */
  readonly oldComments: readonly string[];
  readonly newComments: readonly Mark[];
  readonly kept: Placed;
}

/**
 * Compares what stands with what is wanted.
 * @param moved cells whose mark may stand elsewhere by now: it is taken away, wherever it is, and put back
 * @returns null where nothing changes
 */
export function changeBetween(
  known: Standing,
  marks: readonly Mark[],
  moved: (cell: CellRef) => boolean
): MarkChange | null {
  const { refused, silent } = known;
  const wanted = new Map(
    marks
      .filter(({ cell }) => !refused.includes(cell.sheet))
      .map((mark) => [markKey(mark.cell), mark])
  );
  const stays = (key: string) => {
    const mark = known.marks.get(key);
    return mark !== undefined && !moved(mark.cell) ? wanted.get(key) : undefined;
  };

  const [keptRules, oldRules] = parted(known.rules, ({ cells, severity }) =>
    cells.every((cell) => stays(markKey(cell))?.severity === severity)
  );
  const covered = new Set(keptRules.flatMap(({ cells }) => cells.map(markKey)));
  const newRules = rulesFor(
    [...wanted].filter(([key]) => !covered.has(key)).map(([, mark]) => mark)
  );

  const [keptComments, oldComments] = parted([...known.comments], ([key]) => {
    const before = known.marks.get(key);
    const after = stays(key);
    return (
      before !== undefined && after !== undefined && commentText(before) === commentText(after)
    );
  });
  const comments = new Map(keptComments);
  const quiet = new Set([...silent].filter((key) => stays(key)));
  const newComments = [...wanted]
    .filter(([key]) => !comments.has(key) && !quiet.has(key))
    .map(([, mark]) => mark);

  const changes = [oldRules, newRules, oldComments, newComments].some(({ length }) => length > 0);
  if (!changes) return null;
  return {
    oldRules,
    newRules,
    oldComments: oldComments.map(([, id]) => id),
    newComments,
    kept: { rules: keptRules, comments, silent: quiet, refused },
  };
}

function parted<T>(list: readonly T[], belongs: (item: T) => boolean): [T[], T[]] {
  const yes: T[] = [];
  const no: T[] = [];
  for (const item of list) (belongs(item) ? yes : no).push(item);
  return [yes, no];
}
