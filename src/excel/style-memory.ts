import { isRecord, type KeptFormat } from "../tables/kept-content";
import { changePart, loadPart, savePart } from "./workbook-part";

/** A style of one's own as JSON, for `readStyle`: only what differs from the style that it extends. */
export type OwnStyle = Readonly<Record<string, unknown>>;

/** In which style the narrative of this workbook is written. */
export interface ChosenStyle {
  /** The name of one of ours, or `OWN`. */
  readonly name: string;
  /** The copy that was changed; kept while another style is chosen, too. */
  readonly own: OwnStyle | null;
}

/** The name of the user's own style. */
export const OWN = "own";

/** What a workbook has in which nothing was chosen. */
export const UNCHOSEN: ChosenStyle = { name: "standard", own: null };

export const STYLE: KeptFormat<ChosenStyle> = {
  namespace: "urn:budget-disclosure-assistant:style",
  root: "style",
  version: 1,
  upgrades: {},
  called: "说明样式",
  empty: UNCHOSEN,
  print: (chosen) => chosen,
  read: (value) => (isChosen(value) ? value : null),
};

/** Reads the style that was chosen; 通用 when nothing is kept. Errors as `loadPart`. */
export const loadStyle = () => loadPart(STYLE);

/** Keeps the style in the workbook. Result and errors as `savePart`. */
export const saveStyle = (chosen: ChosenStyle) => savePart(STYLE, chosen);

/** Changes the style that the workbook keeps now. Result and errors as `changePart`. */
export const changeStyle = (change: (kept: ChosenStyle) => ChosenStyle) =>
  changePart(STYLE, change);

function isChosen(value: unknown): value is ChosenStyle {
  if (!isRecord(value)) return false;
  const { name, own } = value;
  return typeof name === "string" && (own === null || isRecord(own));
}
