import { loadPart, savePart, type PartFormat } from "./workbook-part";

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

const STYLE: PartFormat<ChosenStyle> = {
  namespace: "urn:budget-disclosure-assistant:style",
  root: "style",
  version: 1,
  called: "说明样式",
  empty: UNCHOSEN,
  print: (chosen) => JSON.stringify(chosen),
  parse: parseChosen,
};

/** Reads the style that was chosen; 通用 when nothing is kept. Errors as `loadPart`. */
export const loadStyle = () => loadPart(STYLE);

/** Keeps the style in the workbook. Result and errors as `savePart`. */
export const saveStyle = (chosen: ChosenStyle) => savePart(STYLE, chosen);

function parseChosen(json: string) {
  try {
    const kept: unknown = JSON.parse(json);
    if (isChosen(kept)) return { state: "read", kept } as const;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return { state: "damaged" } as const;
}

function isChosen(value: unknown): value is ChosenStyle {
  if (!isObject(value)) return false;
  const { name, own } = value;
  return typeof name === "string" && (own === null || isObject(own));
}

function isObject(value: unknown): value is OwnStyle {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
