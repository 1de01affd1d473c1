import { remembering } from "../money/remembering";

/**
 * The numbering in front of a row's name: 一、 is level 1, （一） 2, 1. 3, （1） 4 (GB/T 9704). 5 stands for none, because what is not
 * numbered stands under what is.
 */
export interface Numbered {
  readonly depth: 1 | 2 | 3 | 4 | 5;
  readonly name: string;
}

const CHINESE = "[一二三四五六七八九十百]+";

const NUMBERINGS: readonly (readonly [1 | 2 | 3 | 4, RegExp])[] = [
  [1, new RegExp(`^${CHINESE}[、.．,，:：]`)],
  [2, new RegExp(`^[(（]${CHINESE}[)）][、.．]?`)],
  [3, /^\d{1,2}(?:[、．]|[.](?!\d))/],
  [4, /^(?:[(（]\d{1,2}[)）][、.．]?|\d{1,2}[)）]|[①-⑳])/],
];

/** Takes the numbering, and an 其中： before it, off a name without blanks. */
export const splitNumbering = remembering((text: string): Numbered => {
  const name = text.replace(/^其中[:：]/, "");
  for (const [depth, pattern] of NUMBERINGS) {
    const rest = name.replace(pattern, "");
    if (rest !== name && rest !== "") return { depth, name: rest };
  }
  return { depth: 5, name };
});
