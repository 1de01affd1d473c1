import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useState } from "react";
import { mayHaveOverview } from "../../narrative/overview/may-have-overview";
import type { Book } from "../../tables/book";
import { lazyPart } from "../parts/lazy-part";

const OverviewParts = lazyPart(async () => (await import("./overview-parts")).OverviewParts);

const TITLE = "支出概览：本年与上年";

const useStyles = makeStyles({
  section: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: "flex", margin: 0 },
  button: {
    flexGrow: 1,
    minHeight: "36px",
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "6px 16px",
    border: 0,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  icon: { flexShrink: 0 },
});

interface OverviewSectionProps {
  readonly book: Book;
  /** Whether it begins unfolded, as where there is nothing to correct. */
  readonly unfolded?: boolean;
}

/** The picture at the head of the result, folded under its heading; nothing where no table lists the expenditure by 类. */
export function OverviewSection({ book, unfolded = false }: OverviewSectionProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(unfolded);
  if (!mayHaveOverview(book)) return null;
  const Chevron = open ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <section className={styles.section} aria-label={TITLE}>
      <h3 className={styles.head}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <Chevron className={styles.icon} aria-hidden />
          {TITLE}
        </button>
      </h3>
      {open && <OverviewParts book={book} />}
    </section>
  );
}
