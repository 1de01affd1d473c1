/** Amounts as texts that people type, by what is odd about them; null where the figure does not allow it. */
export const TEXTS: Readonly<Record<string, (figure: string) => string | null>> = {
  "letter for a digit": (figure) => (figure.includes("0") ? figure.replace("0", "O") : null),
  "space inside": (figure) => (/\d{3}/.test(figure) ? figure.replace(/(\d\d)(\d)/, "$1 $2") : null),
  "wide characters": (figure) =>
    figure.replace(/[-.\d]/g, (character) =>
      String.fromCharCode(character.charCodeAt(0) + WIDE_OFFSET)
    ),
  "unit behind": (figure) => `${figure}万元`,
  "two points": (figure) => (figure.includes(".") ? figure.replace(".", "..") : null),
};

/** From U+0021 to U+FF01. */
const WIDE_OFFSET = 0xfee0;
