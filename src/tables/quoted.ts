/** A name in running text, in quotation marks; those inside it become single ones, as GB/T 15834 asks: “‘三公’经费支出表”. */
export function quoted(name: string): string {
  return `“${name.replaceAll("“", "‘").replaceAll("”", "’")}”`;
}
