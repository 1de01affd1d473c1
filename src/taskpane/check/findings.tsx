import {
  Button,
  Link,
  makeStyles,
  tokens,
  useArrowNavigationGroup,
} from "@fluentui/react-components";
import { ArrowSync16Regular } from "@fluentui/react-icons/svg/arrow-sync";
import { EraserRegular } from "@fluentui/react-icons/svg/eraser";
import { useMemo, useRef, useState } from "react";
import { countOf, notRunKinds } from "../../checks/messages/not-run";
import { outdatedRemarks } from "../../checks/remarks";
import { checkWorkbook } from "../actions/check-workbook";
import { foldConsequences } from "../actions/fold-consequences";
import { removeMarks } from "../actions/remove-marks";
import { LiveLine } from "../live/live-line";
import { withResolved } from "../live/resolved";
import { useSteadyOrder } from "../live/use-steady-order";
import { useResolvedLeaving } from "../live/use-resolved-leaving";
import { Foot, Scroll } from "../parts/layout";
import { lazyPart } from "../parts/lazy-part";
import { GRADE_WORDS } from "../parts/severity";
import type { Checked } from "../state/pane-state";
import { ChoosePreviousButton } from "../previous/choose-previous-button";
import { BulkRepairButton } from "../repairs/bulk-repair-button";
import { repairOf } from "../state/repairs";
import { usePane } from "../state/store";
import { BookHeader } from "./book-header";
import { BookQuestion } from "./book-question";
import { Counters } from "./counters";
import { FindingGroupSection } from "./finding-group";
import { FindingList } from "./finding-list";
import { NotRunItem } from "./not-run-item";
import { NothingWrong } from "./nothing-wrong";
import { counterOf, groupBySheet, type Shown } from "./outcome";
import { UnrecognisedItems } from "./unrecognised-items";

const DoneRepairs = lazyPart(async () => (await import("../repairs/done-repairs")).DoneRepairs);

/** 尾差 needs no action, so it is off; what did not run is on, because not run is not passed. */
const SHOWN_AT_FIRST: readonly Shown[] = ["error", "warning", "explained", "not-run"];

const useStyles = makeStyles({
  none: {
    padding: "16px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
  },
  coverage: {
    flexGrow: 1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  link: { fontSize: "inherit", lineHeight: "inherit", textAlign: "left" },
  clear: { flexShrink: 0 },
  previous: { padding: "4px 16px 12px 40px" },
  buttons: { display: "flex", gap: "8px", marginLeft: "auto" },
  changed: { color: tokens.colorNeutralForeground2 },
});

interface FindingsProps {
  readonly checked: Checked;
  readonly onCoverage: () => void;
}

/** The result of a check: counts that filter, findings by sheet, what did not run, and what to do next. */
export function Findings({ checked, onCoverage }: FindingsProps) {
  const styles = useStyles();
  const { checking, live, marked, previous, repairs, remarks, resolved } = usePane();
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const [hasRepaired, setHasRepaired] = useState(false);
  if (!hasRepaired && repairs.length > 0) setHasRepaired(true);
  const [open, setOpen] = useState<number | null>(null);
  const arrows = useArrowNavigationGroup({ axis: "grid", tabbable: true });
  const { book, findings, coverage } = checked;
  const notRun = useMemo(() => notRunKinds(coverage), [coverage]);
  const notRunCount = notRun.reduce((sum, kind) => sum + countOf(kind), 0);
  const { causes, consequences } = useMemo(() => foldConsequences(findings), [findings]);
  const ownOrder = useMemo(
    () =>
      groupBySheet(
        withResolved(causes, resolved).filter((cause) => shown.includes(counterOf(cause)))
      ),
    [causes, resolved, shown]
  );
  const groups = useSteadyOrder(ownOrder, live.at !== null);
  const outdated = useMemo(() => outdatedRemarks(causes, remarks, book), [causes, remarks, book]);
  const count = (which: Shown) =>
    causes.filter((cause) => counterOf(cause) === which && !repairOf(repairs, book, cause)).length;
  const counts = {
    error: count("error"),
    warning: count("warning"),
    explained: count("explained"),
    rounding: count("rounding"),
    "not-run": notRunCount,
  };
  const words = {
    ...GRADE_WORDS,
    rounding: findings.some(({ severity }) => severity === "info") ? "尾差·提示" : "尾差",
  };
  const isOpen = (id: number) => open === id;
  const list = useRef<HTMLDivElement>(null);
  useResolvedLeaving(list, resolved, open);
  const showNotRun = shown.includes("not-run") && notRun.length > 0;
  const toggle = (which: Shown) =>
    setShown(shown.includes(which) ? shown.filter((s) => s !== which) : [...shown, which]);
  return (
    <>
      <Scroll label="检查结果">
        <BookHeader book={book}>
          {marked > 0 && (
            <Button
              size="small"
              className={styles.clear}
              disabledFocusable={checking !== null}
              icon={<EraserRegular fontSize={16} />}
              onClick={() => void removeMarks()}
            >
              清除标记
            </Button>
          )}
        </BookHeader>
        <BookQuestion book={book} />
        <Counters words={words} counts={counts} shown={shown} onToggle={toggle} />
        {!findings.some(({ severity }) => severity === "error") && (
          <NothingWrong words={words} counts={counts} />
        )}
        {groups.length === 0 && !showNotRun && counts.error + counts.warning > 0 && (
          <div className={styles.none}>按上面的选择，没有要显示的结果。</div>
        )}
        <div {...arrows} ref={list}>
          {groups.map((group) => (
            <FindingGroupSection
              key={group.sheet}
              title={group.sheet}
              count={group.findings.filter((one) => !resolved.includes(one)).length}
            >
              <FindingList
                book={book}
                findings={group.findings}
                consequences={consequences}
                outdated={outdated}
                resolved={resolved}
                isOpen={isOpen}
                onToggle={(id) => setOpen(isOpen(id) ? null : id)}
              />
            </FindingGroupSection>
          ))}
          {showNotRun && (
            <FindingGroupSection title="未运行的核验" count={notRunCount} folded>
              {notRun.map((one) => (
                <NotRunItem key={one.title} notRun={one} />
              ))}
              {!previous && (
                <li className={styles.previous}>
                  <ChoosePreviousButton name="选择上年工作簿" />
                </li>
              )}
            </FindingGroupSection>
          )}
          {book.unrecognised.length > 0 && (
            <FindingGroupSection title="没有识别的内容" count={book.unrecognised.length} folded>
              <UnrecognisedItems areas={book.unrecognised} />
            </FindingGroupSection>
          )}
        </div>
      </Scroll>
      <Foot>
        <span className={styles.coverage}>
          <Link as="button" className={styles.link} onClick={onCoverage}>
            {coverage.length - notRunCount} 项核验已运行 · {notRunCount} 项未运行
          </Link>
          {checking === "marking" && <div className={styles.changed}>正在表中标出问题</div>}
          <LiveLine />
          {hasRepaired && <DoneRepairs />}
          {(previous?.book ?? null) !== book.previous && (
            <div className={styles.changed}>上年工作簿换过，请重新检查</div>
          )}
        </span>
        <span className={styles.buttons}>
          <BulkRepairButton check={null} />
          <Button
            size="small"
            disabledFocusable={checking !== null}
            icon={<ArrowSync16Regular />}
            onClick={() => void checkWorkbook()}
          >
            重新检查
          </Button>
        </span>
      </Foot>
    </>
  );
}
