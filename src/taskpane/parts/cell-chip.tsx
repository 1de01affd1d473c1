import { makeStyles, tokens } from "@fluentui/react-components";
import { areaAddress, cellAddress, type Area, type CellRef } from "../../tables/grid";
import { goToArea, goToCell } from "../actions/go-to";

const useStyles = makeStyles({
  chip: {
    flexShrink: 0,
    minWidth: "32px",
    height: "24px",
    padding: "0 6px",
    border: 0,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorBrandForegroundLink,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "24px",
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
    cursor: "pointer",
    // Forced colours drop the background; the outline keeps the chip a chip.
    outline: `1px solid ${tokens.colorTransparentStroke}`,
    outlineOffset: "-1px",
    ":hover": {
      backgroundColor: tokens.colorNeutralBackground3Hover,
      textDecorationLine: "underline",
    },
    ":active": { backgroundColor: tokens.colorNeutralBackground3Pressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "0px" },
  },
});

/** A cell's address. A click selects the cell in the workbook; the focus stays in the pane. */
export function CellChip({ cell }: { cell: CellRef }) {
  return <Chip address={cellAddress(cell)} sheet={cell.sheet} onClick={() => goToCell(cell)} />;
}

/** The address of a rectangle, likewise. */
export function AreaChip({ area }: { area: Area }) {
  return <Chip address={areaAddress(area)} sheet={area.sheet} onClick={() => goToArea(area)} />;
}

interface ChipProps {
  readonly address: string;
  readonly sheet: string;
  readonly onClick: () => Promise<boolean>;
}

function Chip({ address, sheet, onClick }: ChipProps) {
  // A title, not a Tooltip: each Tooltip mounts a portal of its own, and a list may hold hundreds of chips.
  return (
    <button
      type="button"
      className={useStyles().chip}
      title={`转到 ${sheet} ${address}`}
      aria-label={`${address}，转到单元格`}
      onClick={() => void onClick()}
    >
      {address}
    </button>
  );
}
