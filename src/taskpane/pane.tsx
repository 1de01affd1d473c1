import { Tab, TabList, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ComponentType } from "react";
import { CheckView } from "./check/check-view";
import { Announcer } from "./parts/announcer";
import { Boundary } from "./parts/boundary";
import { DoneBar } from "./parts/done-bar";
import { lazyPart } from "./parts/lazy-part";
import { NoticeBar } from "./parts/notice-bar";
import { startPrefetching } from "./parts/prefetch";
import { UnderWayLine } from "./parts/under-way-line";
import { useKeptFocus } from "./parts/use-kept-focus";
import { ViewFailed } from "./parts/view-failed";
import type { View } from "./state/pane-state";
import { dispatch, usePane } from "./state/store";

/** The pane opens with the check; the other views are fetched while the user looks at it. */
const VIEWS: Readonly<Record<View, { readonly name: string; readonly Body: ComponentType }>> = {
  check: { name: "检查", Body: CheckView },
  narrative: {
    name: "说明",
    Body: lazyPart(async () => (await import("./narrative/narrative-view")).NarrativeView),
  },
  subjects: {
    name: "科目",
    Body: lazyPart(async () => (await import("./subjects/subjects-view")).SubjectsView),
  },
  settings: {
    name: "设置",
    Body: lazyPart(async () => (await import("./settings/settings-view")).SettingsView),
  },
};

const FIRST_PAINT = 300;

const useStyles = makeStyles({
  pane: {
    height: "100%",
    display: "flex",
    flexDirection: "column",
    containerType: "inline-size",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: "anywhere",
    lineBreak: "strict",
  },
  tabs: {
    flexShrink: 0,
    // The top right corner belongs to Office: 12 × 32 px on Windows, 34 × 32 px on a Mac.
    padding: "0 36px 0 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  panel: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
  hidden: { display: "none" },
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
  },
});

/** Tabs, the chosen view, and what concerns all views: notices, and words for screen readers. */
export function Pane() {
  const styles = useStyles();
  const { view, notice, done } = usePane();
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main);
  useEffect(() => {
    const timer = setTimeout(startPrefetching, FIRST_PAINT);
    return () => clearTimeout(timer);
  }, []);
  // A view that was left stays as it was: what is open, typed and scrolled is still there on coming back.
  const [visited, setVisited] = useState<readonly View[]>([view]);
  if (!visited.includes(view)) setVisited([...visited, view]);
  return (
    <main ref={main} className={styles.pane}>
      <h1 className={styles.unseen}>预算公开助手：{VIEWS[view].name}</h1>
      <TabList
        className={styles.tabs}
        aria-label="视图"
        selectedValue={view}
        onTabSelect={(_, { value }) => dispatch({ type: "view-chosen", view: value as View })}
      >
        {(Object.keys(VIEWS) as View[]).map((key) => (
          <Tab
            key={key}
            value={key}
            id={`tab-${key}`}
            aria-controls={visited.includes(key) ? `panel-${key}` : undefined}
          >
            {VIEWS[key].name}
          </Tab>
        ))}
      </TabList>
      <UnderWayLine />
      {notice && <NoticeBar notice={notice} />}
      {done !== null && <DoneBar text={done} />}
      {visited.map((key) => {
        const { Body } = VIEWS[key];
        return (
          <div
            key={key}
            className={key === view ? styles.panel : styles.hidden}
            role="tabpanel"
            id={`panel-${key}`}
            aria-labelledby={`tab-${key}`}
          >
            <Boundary instead={(error, again) => <ViewFailed error={error} onAgain={again} />}>
              <Body />
            </Boundary>
          </div>
        );
      })}
      <Announcer />
    </main>
  );
}
