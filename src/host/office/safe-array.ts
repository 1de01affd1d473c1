export interface SafeArray {
  toArray(): unknown[];
}

/** Office.js reads arrays from a desktop host as it reads a COM SAFEARRAY, nested ones too. */
export function safeArray(items: unknown[]): SafeArray {
  return { toArray: () => items.map((item) => (Array.isArray(item) ? safeArray(item) : item)) };
}
