import { useArrowNavigationGroup } from "@fluentui/react-components";
import { useCallback, useMemo, useRef, useState } from "react";
import type { Area } from "../../tables/grid";
import { chooseArrangement } from "../actions/choose-arrangement";
import { copyText } from "../actions/copy-text";
import { findingTable } from "../list/finding-copy";
import { enterList, jumpInList, stepFrom } from "../list/list-keys";
import { ListTools } from "../list/list-tools";
import { NoHits } from "../list/no-hits";
import { useFindingList } from "../list/use-finding-list";
import { useFolding } from "../list/use-folding";
import { useGrowing } from "../list/use-growing";
import { useShown } from "../list/use-shown";
import { useResolvedLeaving } from "../live/use-resolved-leaving";
import { Scroll } from "../parts/layout";
import { GRADE_WORDS } from "../parts/grade-words";
import type { Checked } from "../state/pane-state";
import { Kept } from "../parts/kept";
import { OverviewSection } from "../overview/overview-section";
import { usePane } from "../state/store";
import { BookHeader } from "./book-header";
import { BookQuestion } from "./book-question";
import { Counters } from "./counters";
import { FindingGroupSection } from "./finding-group";
import { FindingsFoot } from "./findings-foot";
import { FoundGroup } from "./found-group";
import { NotRunGroup } from "./not-run-group";
import { NothingWrong } from "./nothing-wrong";
import { UnrecognisedItems } from "./unrecognised-items";

/** Dozens of one kind would bury what else is wrong in a sheet; whoever looks for something wants to see what there is. */
const MOST_ALIKE = 8;
const MOST_FOUND = 20;

const NOT_RUN = "未运行的核验";
const UNRECOGNISED = "没有识别的内容";

interface FindingsProps {
  readonly checked: Checked;
  readonly onCoverage: () => void;
  /** Shows what was recognised, to be corrected; a part of it at once where one is given. */
  readonly onCorrect: (area?: Area) => void;
}

/** The result of a check: counts that filter, a search, findings in groups, what did not run, and what to do next. */
export function Findings({ checked, onCoverage, onCorrect }: FindingsProps) {
  const { checking, marked, preferences, resolved } = usePane();
  const { arrangement } = preferences;
  const { shown, atFirst, setShown, toggle } = useShown(preferences.tails);
  const [query, setQuery] = useState("");
  const [open, setOpen] = useState<number | null>(null);
  const onToggle = useCallback((id: number) => setOpen((now) => (now === id ? null : id)), []);
  const { book, findings } = checked;
  const list = useFindingList(checked, { query, shown, arrangement });
  const { groups, counts, isSearching, notRun, unrecognised } = list;
  const drawn = useGrowing(groups);
  const folding = useFolding(isSearching);
  const arrows = useArrowNavigationGroup({
    axis: "grid",
    tabbable: true,
    // They go to the first and the last finding.
    ignoreDefaultKeydown: { Home: true, End: true },
  });
  const place = useRef<HTMLDivElement>(null);
  useResolvedLeaving(place, resolved, open);
  const onStep = useCallback((id: number, by: 1 | -1) => stepFrom(place.current, id, by), []);

  const words = useMemo(
    () => ({ ...GRADE_WORDS, rounding: list.hasInformation ? "尾差·提示" : "尾差" }),
    [list.hasInformation]
  );
  const listed = list.findings.length;
  const isEmpty = listed === 0 && notRun.length === 0 && (isSearching || unrecognised.length === 0);
  const hasConditions =
    isSearching || atFirst.some((which) => counts[which] > 0 && !shown.includes(which));
  return (
    <>
      <Scroll label="检查结果">
        <BookHeader book={book} onCorrect={() => onCorrect()} />
        <BookQuestion book={book} />
        <Counters words={words} counts={counts} shown={shown} onToggle={toggle} />
        <ListTools
          query={query}
          onQuery={setQuery}
          hits={isSearching && !isEmpty ? hitsText(listed, notRun.length > 0) : ""}
          arrangement={arrangement}
          onArrange={(chosen) => void chooseArrangement(chosen)}
          onFoldAll={(isFolded) =>
            folding.foldAll([...groups.map(({ key }) => key), NOT_RUN, UNRECOGNISED], isFolded)
          }
          onDown={() => enterList(place.current)}
          listed={listed}
          onCopyList={() =>
            void copyText(
              findingTable(groups.flatMap((group) => group.findings)),
              `已复制 ${String(listed)} 项，可以粘贴到表格或文字中`
            )
          }
          isMarked={marked > 0}
          isBusy={checking !== null}
        />
        {!isSearching && !findings.some(({ severity }) => severity === "error") && (
          <NothingWrong words={words} counts={counts} onCoverage={onCoverage} />
        )}
        <Kept isShown={!isSearching}>
          <OverviewSection
            book={book}
            unfolded={!findings.some(({ severity }) => severity === "error")}
          />
        </Kept>
        {isEmpty && hasConditions && (
          <NoHits
            hidden={list.hidden}
            words={words}
            isSearching={isSearching}
            onClear={() => {
              setQuery("");
              setShown(atFirst);
            }}
          />
        )}
        <div
          {...arrows}
          ref={place}
          onKeyDown={(event) => {
            if (jumpInList(place.current, event.key, event.target)) event.preventDefault();
          }}
        >
          {drawn.map((group) => (
            <FoundGroup
              key={group.key}
              group={group}
              isFolded={folding.isFolded(group.key)}
              onFold={folding.fold}
              book={book}
              consequences={list.consequences}
              outdated={list.outdated}
              repaired={list.repaired}
              resolved={resolved}
              mostAlike={isSearching ? MOST_FOUND : MOST_ALIKE}
              namesSheet={list.arrangement !== "sheet"}
              open={open}
              onToggle={onToggle}
              onStep={onStep}
            />
          ))}
          {notRun.length > 0 && (
            <NotRunGroup title={NOT_RUN} notRun={notRun} {...folding.ofQuiet(NOT_RUN)} />
          )}
          {unrecognised.length > 0 && (
            <FindingGroupSection
              title={UNRECOGNISED}
              count={unrecognised.length}
              {...folding.ofQuiet(UNRECOGNISED)}
            >
              <UnrecognisedItems areas={unrecognised} onCorrect={onCorrect} />
            </FindingGroupSection>
          )}
        </div>
      </Scroll>
      <FindingsFoot checked={checked} notRun={counts["not-run"]} onCoverage={onCoverage} />
    </>
  );
}

function hitsText(findings: number, hasNotRun: boolean): string {
  const found = findings > 0 ? `找到 ${String(findings)} 项` : "";
  if (!hasNotRun) return found;
  return found === "" ? "只在未运行的核验中找到" : `${found}，未运行的核验中也有`;
}
