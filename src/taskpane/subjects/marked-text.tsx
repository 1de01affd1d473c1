import { makeStyles, tokens } from "@fluentui/react-components";
import type { Stretch } from "../../subjects/spoken-name";

const useStyles = makeStyles({
  mark: {
    backgroundColor: "transparent",
    color: tokens.colorBrandForegroundLink,
    fontWeight: tokens.fontWeightSemibold,
    // Forced colours take the colour away.
    "@media (forced-colors: active)": { textDecorationLine: "underline" },
  },
});

/** A text in which some stretches stand out; they are ascending and apart. */
export function MarkedText({ text, marked }: { text: string; marked: readonly Stretch[] }) {
  const styles = useStyles();
  const ends = [0, ...marked.map(({ end }) => end)];
  return (
    <>
      {marked.map(({ start, end }, at) => (
        <span key={start}>
          {text.slice(ends[at], start)}
          <mark className={styles.mark}>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}
