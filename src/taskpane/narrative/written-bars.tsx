import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
} from "@fluentui/react-components";
import { narrate } from "../actions/narrate";
import { dispatch, usePane } from "../state/store";
import { useDelayed } from "../parts/use-delayed";
import { useFollowing } from "./use-following";
import { followedText, type Followed } from "./use-narrative";

const useStyles = makeStyles({
  bar: { flexShrink: 0, margin: "8px 16px 0" },
  actions: { flexWrap: "wrap" },
});

/** Longer than it takes to follow an edit; then something keeps it from that. */
const A_WHILE = 4000;

interface WrittenBarsProps {
  /** The name of the department and year where the workbook has several. */
  readonly part: string | null;
  /** Why the text is not written in the chosen style; null when it is. */
  readonly problem: string | null;
  readonly followed: Followed;
  readonly onSeen: () => void;
}

/** What the user must know of the whole text: what followed the tables, whose it is, what stands in the way. */
export function WrittenBars({ part, problem, followed, onSeen }: WrittenBarsProps) {
  const styles = useStyles();
  const { changedSinceNarrative } = usePane();
  const isFollowing = useFollowing();
  const isLate = useDelayed(changedSinceNarrative, A_WHILE);
  const news = followedText(followed);
  return (
    <>
      {changedSinceNarrative && (isLate || !isFollowing) && (
        <MessageBar intent="info" layout="multiline" className={styles.bar}>
          <MessageBarBody>生成之后工作簿有改动，这里的数可能已经不同。</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void narrate()}>
              重新生成
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {news !== "" && (
        <MessageBar intent="info" layout="multiline" className={styles.bar}>
          <MessageBarBody>
            {news}。{followed.reopened > 0 && "增减方向或内容变了的，原来的话还在参考写法里。"}
          </MessageBarBody>
          <MessageBarActions className={styles.actions}>
            {followed.figures.size > 0 && (
              <Button size="small" onClick={showChanged}>
                看更新的数
              </Button>
            )}
            <Button size="small" onClick={onSeen}>
              知道了
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {part !== null && (
        <MessageBar intent="info" layout="multiline" className={styles.bar}>
          <MessageBarBody>这是{part}的说明。</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => dispatch({ type: "part-chosen", part: null })}>
              换一个
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {problem !== null && (
        <MessageBar intent="warning" layout="multiline" className={styles.bar}>
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

/** Gives the focus to the first figure that has changed, or to the one after that which has it. */
function showChanged(): void {
  const figures = [...document.querySelectorAll<HTMLElement>("[data-changed]")];
  const last = figures.findIndex((figure) => figure.dataset.seen !== undefined);
  const next = figures[(last + 1) % figures.length];
  for (const figure of figures) delete figure.dataset.seen;
  if (!next) return;
  next.dataset.seen = "";
  next.scrollIntoView?.({ block: "center" });
  next.focus();
}
