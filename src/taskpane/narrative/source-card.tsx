import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, useLayoutEffect, useRef, useState } from "react";
import { amountText } from "../../checks/messages/amounts";
import type { FigurePiece } from "../../narrative/narrative";
import { cellAddress } from "../../tables/grid";
import { CellChip } from "../parts/cell-chip";

const useStyles = makeStyles({
  card: {
    position: "absolute",
    zIndex: 2,
    maxWidth: "min(288px, 100%)",
    padding: "8px 12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  sheet: { color: tokens.colorNeutralForeground2 },
  sources: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: "8px",
    rowGap: "4px",
    marginTop: "4px",
  },
  amount: { textAlign: "right", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  result: {
    gridColumn: "1 / -1",
    display: "flex",
    justifyContent: "space-between",
    gap: "8px",
    paddingTop: "4px",
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
});

interface SourceCardProps {
  readonly id: string;
  readonly figure: FigurePiece;
  /** The figure in the text; the card stands below it. */
  readonly anchor: HTMLElement;
  readonly onStay: () => void;
  readonly onLeave: () => void;
  readonly onEdit: (slot: string) => void;
}

/** Where a figure comes from: the cells, what stands in them, and what they make together. */
export function SourceCard({ id, figure, anchor, onStay, onLeave, onEdit }: SourceCardProps) {
  const styles = useStyles();
  const ref = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: 0, top: 0 });
  useLayoutEffect(() => {
    const card = ref.current;
    const block = card?.offsetParent;
    if (!card || !block) return;
    const room = block.clientWidth - card.offsetWidth;
    setPlace({
      left: Math.max(0, Math.min(anchor.offsetLeft - 8, room)),
      top: anchor.offsetTop + anchor.offsetHeight + 4,
    });
  }, [anchor]);
  const { sources, answers = [], unit } = figure;
  const parts = sources.length + answers.length;
  const isDifference = [...sources, ...answers].some(({ sign }) => sign < 0);
  return (
    <div
      ref={ref}
      id={id}
      className={styles.card}
      style={place}
      role="group"
      aria-label="数的来源"
      onMouseEnter={onStay}
      onMouseLeave={onLeave}
      onFocus={onStay}
      onBlur={onLeave}
    >
      <div className={styles.sheet}>{sheetsOf(figure)}</div>
      <div className={styles.sources}>
        {sources.map(({ cell, label, fen, sign, workbook }) => (
          <Fragment key={`${workbook ?? ""} ${cell.sheet} ${cellAddress(cell)}`}>
            {workbook === "previous" ? <span>{cellAddress(cell)}</span> : <CellChip cell={cell} />}
            <span>{label}</span>
            <span className={styles.amount}>{amountText(sign * fen, unit)}</span>
          </Fragment>
        ))}
        {answers.map(({ slot, fen, sign }) => (
          <Fragment key={slot.id}>
            <Button size="small" onClick={() => onEdit(slot.id)}>
              修改
            </Button>
            <span>您填写的{slot.label}</span>
            <span className={styles.amount}>{amountText(sign * fen, unit)}</span>
          </Fragment>
        ))}
        {parts > 1 && (
          <span className={styles.result}>
            <span>{isDifference ? "差额" : "合计"}</span>
            <span>
              {figure.text} {unit}
            </span>
          </span>
        )}
      </div>
    </div>
  );
}

function sheetsOf({ sources }: FigurePiece): string {
  const names = sources.map(({ cell, workbook }) =>
    workbook === "previous" ? `${cell.sheet}（上年工作簿）` : cell.sheet
  );
  return [...new Set(names)].join("、");
}
