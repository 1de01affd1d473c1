const MOST = 12;

/** Where two values that JSON can hold differ, a line each; empty where they are equal. */
export function differences(before: unknown, after: unknown): readonly string[] {
  const [was, is] = [leavesOf(before), leavesOf(after)];
  const keys = [...new Set([...was.keys(), ...is.keys()])].filter(
    (key) => was.get(key) !== is.get(key)
  );
  const lines = keys
    .slice(0, MOST)
    .map((key) => `${key}: ${was.get(key) ?? "nothing"} → ${is.get(key) ?? "nothing"}`);
  return keys.length > MOST ? [...lines, `and ${String(keys.length - MOST)} more`] : lines;
}

function leavesOf(value: unknown): ReadonlyMap<string, string> {
  const leaves = new Map<string, string>();
  const go = (one: unknown, path: string) => {
    if (typeof one !== "object" || one === null) leaves.set(path, JSON.stringify(one) ?? "");
    else for (const [key, inner] of Object.entries(one)) go(inner, `${path}/${key}`);
  };
  go(value, "");
  return leaves;
}
