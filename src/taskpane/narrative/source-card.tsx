import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, useLayoutEffect, useRef, useState } from "react";
import { amountText } from "../../checks/messages/amounts";
import type { FigurePiece, PercentPiece } from "../../narrative/narrative";
import { cellAddress } from "../../tables/grid";
import { CellChip } from "../parts/cell-chip";

const GAP = 4;

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
  readonly figure: FigurePiece | PercentPiece;
  /** The figure in the text; the card stands below it, or above where there is no room. */
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
    if (ref.current) setPlace(placeBeside(anchor, ref.current));
  }, [anchor, figure]);
  const amounts = figure.type === "percent" ? [figure.difference, figure.base] : [figure];
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
      <div className={styles.sheet}>{sheetsOf(amounts)}</div>
      <div className={styles.sources}>
        {amounts.map((amount, index) => (
          <Amount
            key={index}
            figure={amount}
            called={index > 0 ? "上年数" : null}
            onEdit={onEdit}
          />
        ))}
        {figure.type === "percent" && (
          <span className={styles.result}>
            <span>差额 ÷ 上年数</span>
            <span>{figure.text}</span>
          </span>
        )}
      </div>
    </div>
  );
}

interface AmountProps {
  readonly figure: FigurePiece;
  /** What the result is called; null: 差额 or 合计, where there is anything to put together. */
  readonly called: string | null;
  readonly onEdit: (slot: string) => void;
}

/** The cells and answers that an amount is made of, and the amount where that is not plain to see. */
function Amount({ figure, called, onEdit }: AmountProps) {
  const styles = useStyles();
  const { sources, answers = [], unit } = figure;
  const isDifference = [...sources, ...answers].some(({ sign }) => sign < 0);
  return (
    <>
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
      {(called !== null || sources.length + answers.length > 1) && (
        <span className={styles.result}>
          <span>{called ?? (isDifference ? "差额" : "合计")}</span>
          <span>
            {figure.text} {unit}
          </span>
        </span>
      )}
    </>
  );
}

/** Below the figure; above it where only there is room in what is in sight. */
function placeBeside(anchor: HTMLElement, card: HTMLElement): { left: number; top: number } {
  const block = card.offsetParent;
  if (!block) return { left: 0, top: 0 };
  const frame = block.getBoundingClientRect();
  const lines = [...anchor.getClientRects()];
  const [first, last] = [lines[0] ?? frame, lines.at(-1) ?? frame];
  const sight = card.closest("[role=region]")?.getBoundingClientRect();
  const height = card.offsetHeight + GAP;
  const isAbove =
    sight !== undefined && last.bottom + height > sight.bottom && first.top - height >= sight.top;
  const at = isAbove ? first : last;
  const room = block.clientWidth - card.offsetWidth;
  return {
    left: Math.max(0, Math.min(at.left - frame.left - 2 * GAP, room)),
    top: isAbove ? first.top - frame.top - height : last.bottom - frame.top + GAP,
  };
}

function sheetsOf(figures: readonly FigurePiece[]): string {
  const names = figures.flatMap(({ sources }) =>
    sources.map(({ cell, workbook }) =>
      workbook === "previous" ? `${cell.sheet}（上年工作簿）` : cell.sheet
    )
  );
  return [...new Set(names)].join("、");
}
