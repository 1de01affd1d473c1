import type { Facts } from "../../narrative/narrative";

/** No slot's id has it. */
const SEPARATOR = "/";

/**
 * Under which id an answer is kept. In a workbook with several departments each has answers of its own, so that the reasons of one never
 * stand in the text of another.
 * @param part the name of the department and year; null where there is only one
 */
export function factId(slot: string, part: string | null): string {
  return part === null ? slot : `${part}${SEPARATOR}${slot}`;
}

/** The answers of one department, by slot. */
export function factsOf(facts: Facts, part: string | null): Facts {
  const prefix = factId("", part);
  return Object.fromEntries(
    Object.entries(facts)
      .filter(([id]) => id.startsWith(prefix))
      .map(([id, text]) => [id.slice(prefix.length), text])
  );
}
