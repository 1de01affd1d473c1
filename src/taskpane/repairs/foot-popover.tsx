import { makeStyles, Popover, PopoverSurface, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";

const useStyles = makeStyles({
  surface: {
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    width: "min(420px, calc(100vw - 24px))",
    maxHeight: "min(480px, calc(100vh - 96px))",
    padding: "12px",
    overflowWrap: "anywhere",
  },
  heading: {
    flexShrink: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  content: {
    minHeight: 0,
    overflowY: "auto",
    scrollbarWidth: "thin",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  actions: { flexShrink: 0, display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface FootPopoverProps {
  readonly anchor: HTMLElement;
  readonly title: string;
  /** The buttons; they stay in sight. */
  readonly actions: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What a button at the foot of a view opens above itself. Escape and a click beside it close it. */
export function FootPopover({ anchor, title, actions, onClose, children }: FootPopoverProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <Popover
      open
      trapFocus
      positioning={{ target: anchor, position: "above", align: "end" }}
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <PopoverSurface className={styles.surface} aria-labelledby={id}>
        <h2 id={id} className={styles.heading}>
          {title}
        </h2>
        <div className={styles.content}>{children}</div>
        <div className={styles.actions}>{actions}</div>
      </PopoverSurface>
    </Popover>
  );
}
