import { makeStyles, shorthands, tokens } from "@fluentui/react-components";

/** This year is filled, last year is outlined: told apart without colours, and where the system forces its own. */
export const useFills = makeStyles({
  bar: { boxSizing: "border-box", borderRadius: "2px", ...shorthands.border("1px", "solid") },
  filled: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    ...shorthands.borderColor(tokens.colorCompoundBrandBackground),
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      backgroundColor: "Highlight",
      ...shorthands.borderColor("Highlight"),
    },
  },
  outlined: {
    backgroundColor: "transparent",
    ...shorthands.borderColor(tokens.colorNeutralStrokeAccessible),
    "@media (forced-colors: active)": { ...shorthands.borderColor("CanvasText") },
  },
});
