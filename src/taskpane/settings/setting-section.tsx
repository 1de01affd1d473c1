import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Reading } from "./use-reading";

const useStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "8px",
    padding: "16px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ":last-child": { borderBottom: "none" },
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  words: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: "tabular-nums",
  },
  facts: {
    alignSelf: "stretch",
    margin: 0,
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: "16px",
    rowGap: "4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& dt": { color: tokens.colorNeutralForeground2 },
    "& dd": { margin: 0, fontVariantNumeric: "tabular-nums" },
  },
});

/** What a section may do to the view of the settings. */
export interface SectionProps {
  /** Shows a page of its own in place of the settings; null leads back. */
  readonly onPage: (page: ReactNode) => void;
}

/** One subject of the settings under its heading. */
export function SettingSection({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{title}</h2>
      {children}
    </section>
  );
}

/** What a setting does, in small print. */
export function SettingNote({ children }: { children: ReactNode }) {
  return <p className={useStyles().note}>{children}</p>;
}

/** Where something stands: «读到 3 条关系». */
export function SettingWords({ children }: { children: ReactNode }) {
  return <p className={useStyles().words}>{children}</p>;
}

/** Names with what they are: «版本 0.1.0». */
export function Facts({
  facts,
}: {
  facts: readonly (readonly [name: string, value: ReactNode])[];
}) {
  return (
    <dl className={useStyles().facts}>
      {facts.map(([name, value]) => (
        <FactLine key={name} name={name} value={value} />
      ))}
    </dl>
  );
}

function FactLine({ name, value }: { name: string; value: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

/** What was read, once it is; why it was not, where it was not. */
export function ReadingPart<T>({
  reading,
  children,
}: {
  reading: Reading<T> | null;
  children: (now: T) => ReactNode;
}) {
  if (reading === null) return null;
  if ("now" in reading) return <>{children(reading.now)}</>;
  const { title, why, next } = reading.problem;
  return (
    <SettingNote>
      {title}：{why}
      {next}
    </SettingNote>
  );
}
