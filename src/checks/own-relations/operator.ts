import { plainText } from "../../tables/cell-text";

/** How the two sides of a relation of one's own compare. */
export type OwnOperator = "=" | "≠" | "≤" | "≥" | "<" | ">";

const WRITTEN: readonly (readonly [RegExp, OwnOperator])[] = [
  [/^(?:==?|等于|应等于)$/, "="],
  [/^(?:≤|≦|<=|=<|不大于|不超过|不多于|小于等于|小于或等于)$/, "≤"],
  [/^(?:≥|≧|>=|=>|不小于|不少于|不低于|大于等于|大于或等于)$/, "≥"],
  [/^(?:≠|<>|!=|不等于)$/, "≠"],
  [/^(?:<|小于|少于|低于)$/, "<"],
  [/^(?:>|大于|多于|高于|超过)$/, ">"],
];

/** The operator that a cell says, in signs or words; null where it says none. */
export function operatorOf(text: string): OwnOperator | null {
  const written = plainText(text);
  return WRITTEN.find(([pattern]) => pattern.test(written))?.[1] ?? null;
}

const TURNED: Readonly<Record<OwnOperator, OwnOperator>> = {
  "=": "=",
  "≠": "≠",
  "≤": "≥",
  "≥": "≤",
  "<": ">",
  ">": "<",
};

/** The operator with its sides exchanged. */
export function turned(op: OwnOperator): OwnOperator {
  return TURNED[op];
}
