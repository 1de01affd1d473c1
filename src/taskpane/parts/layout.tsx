import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";

const useStyles = makeStyles({
  scroll: {
    position: "relative",
    flexGrow: 1,
    minHeight: 0,
    display: "flex",
    flexDirection: "column",
    overflowX: "hidden",
    overflowY: "auto",
    outlineStyle: "none",
    // What gets the focus is never hidden under a sticky heading.
    scrollPaddingTop: "44px",
    scrollbarWidth: "thin",
    scrollbarColor: `${tokens.colorNeutralStroke1} transparent`,
  },
  foot: {
    flexShrink: 0,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    padding: "8px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  block: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "12px",
    padding: "24px 16px",
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  paragraph: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
  },
  list: {
    margin: 0,
    paddingLeft: "20px",
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
  },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
});

/** The part of a view that scrolls. It takes the focus when the button that led here is gone. */
export function Scroll({ label, children }: { label: string; children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Only if the pane has the focus at all: opening it must not take it from the sheet.
    if (document.hasFocus() && document.activeElement === document.body)
      ref.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={ref} className={useStyles().scroll} role="region" aria-label={label} tabIndex={-1}>
      {children}
    </div>
  );
}

/** The line at the bottom of a view: where things stand, and the next action. */
export function Foot({ children }: { children: ReactNode }) {
  return <div className={useStyles().foot}>{children}</div>;
}

/** A page of a few sentences: first use, nothing found, something went wrong. */
export function Block({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.block}>
      <h2 className={styles.heading}>{title}</h2>
      {children}
    </div>
  );
}

export function Paragraph({ children }: { children: ReactNode }) {
  return <p className={useStyles().paragraph}>{children}</p>;
}

/** Short points. */
export function Points({ children }: { children: ReactNode }) {
  return <ul className={useStyles().list}>{children}</ul>;
}

/** Buttons side by side. */
export function Buttons({ children }: { children: ReactNode }) {
  return <div className={useStyles().row}>{children}</div>;
}
