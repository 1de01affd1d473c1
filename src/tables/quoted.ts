/** What turns the direction of writing, up to the end of the line: in a name it would turn what is said of it, too. */
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/g;

/** A name in running text, in quotation marks; those inside it become single ones, as GB/T 15834 asks: “‘三公’经费支出表”. */
export function quoted(name: string): string {
  return `“${name.replace(DIRECTIONS, "").replaceAll("“", "‘").replaceAll("”", "’")}”`;
}
