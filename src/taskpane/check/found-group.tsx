import { memo, type ComponentProps } from "react";
import type { FindingGroup } from "../list/arrange";
import { FindingGroupSection } from "./finding-group";
import { FindingList } from "./finding-list";

interface FoundGroupProps extends Omit<ComponentProps<typeof FindingList>, "findings" | "open"> {
  readonly group: FindingGroup;
  readonly isFolded: boolean;
  readonly onFold: (key: string, isFolded: boolean) => void;
  /** The id of the open finding, whichever group it is in. */
  readonly open: number | null;
}

/** The findings of one group under their heading. Drawn anew only when something of it changes: there may be hundreds. */
export const FoundGroup = memo(
  function FoundGroup({ group, isFolded, onFold, open, ...list }: FoundGroupProps) {
    const { key, title, note, findings } = group;
    return (
      <FindingGroupSection
        title={title}
        note={note}
        count={findings.filter((one) => !list.resolved.includes(one)).length}
        hasColumns={findings.some((one) => typeof one.difference === "number")}
        isFolded={isFolded}
        onFold={(fold) => onFold(key, fold)}
      >
        <FindingList {...list} findings={findings} open={openIn(group, open)} />
      </FindingGroupSection>
    );
  },
  ({ open: before, ...one }, { open: now, ...other }) =>
    openIn(one.group, before) === openIn(other.group, now) &&
    (Object.keys(one) as (keyof typeof one)[]).every((name) => Object.is(one[name], other[name]))
);

/** The id of the open finding if it is in this group. */
function openIn({ findings }: FindingGroup, open: number | null): number | null {
  return findings.some(({ id }) => id === open) ? open : null;
}
