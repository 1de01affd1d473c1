import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FigurePiece, PercentPiece } from "../../narrative/narrative";
import { goToCell } from "../actions/go-to";
import { InlineButton } from "./inline-button";

const useStyles = makeStyles({
  figure: {
    color: tokens.colorBrandForegroundLink,
    fontVariantNumeric: "tabular-nums",
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
    textDecorationThickness: "1px",
    textUnderlineOffset: "4px",
    ":hover": { backgroundColor: tokens.colorBrandBackground2, textDecorationStyle: "solid" },
  },
  changed: {
    fontWeight: tokens.fontWeightSemibold,
    textDecorationStyle: "double",
    animationName: {
      from: { backgroundColor: tokens.colorBrandBackground2 },
      to: { backgroundColor: "transparent" },
    },
    animationDuration: "6s",
    animationTimingFunction: "ease-in",
    "@media (prefers-reduced-motion: reduce)": {
      animationName: "none",
      backgroundColor: tokens.colorBrandBackground2,
    },
  },
});

interface FigureTextProps {
  readonly figure: FigurePiece | PercentPiece;
  /** Which piece of its paragraph it is: by that the card knows it. */
  readonly at: number;
  /** Whether it follows a change of the tables that was not looked at yet. */
  readonly isChanged: boolean;
  readonly onEdit: (slot: string) => void;
}

/** A figure: each click or Enter goes to the next of its cells, and last to what a person typed for it. */
export function FigureText({ figure, at, isChanged, onEdit }: FigureTextProps) {
  const styles = useStyles();
  const [visits, setVisits] = useState(0);
  const amounts = figure.type === "percent" ? [figure.difference] : [figure];
  const cells = amounts.flatMap(({ sources }) =>
    sources.flatMap(({ cell, workbook }) => (workbook === "previous" ? [] : [cell]))
  );
  const slots = amounts.flatMap(({ answers = [] }) => answers.map(({ slot }) => slot.id));
  const visit = () => {
    const step = visits % (cells.length + slots.length);
    const [cell, slot] = [cells[step], slots[step - cells.length]];
    setVisits(visits + 1);
    if (cell) void goToCell(cell);
    else if (slot !== undefined) onEdit(slot);
  };
  return (
    <InlineButton
      className={mergeClasses(styles.figure, isChanged && styles.changed)}
      data-figure={at}
      data-slot={slots[0]}
      data-changed={isChanged || undefined}
      onClick={visit}
    >
      {figure.text}
    </InlineButton>
  );
}
