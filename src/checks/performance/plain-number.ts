import { normaliseName } from "../../money/width";

const PLAIN = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

/** The figure of an indicator for comparing with small whole numbers; null where the text is not a figure alone. */
export function plainNumber(text: string): number | null {
  const figure = normaliseName(text);
  return PLAIN.test(figure) ? Number(figure.replaceAll(",", "")) : null;
}
