/** Characters that XML does not allow in any form. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** The text as an XML file can hold it: a visible mark instead of what it cannot. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, "\ufffd");
}
