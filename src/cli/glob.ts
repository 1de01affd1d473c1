/** Patterns of file names for shells that leave them to the program (Windows), and for those in quotes: *, ** and ?. */

/** Whether a name is a pattern. */
export function isGlob(name: string): boolean {
  return /[*?]/.test(name);
}

/** The folder below which everything stands that a pattern can mean. */
export function globRoot(pattern: string): string {
  const parts = pattern.replaceAll("\\", "/").split("/");
  const fixed = parts.slice(0, parts.findIndex(isGlob)).join("/");
  if (fixed !== "") return fixed;
  return pattern.startsWith("/") ? "/" : ".";
}

/** What the paths below `globRoot` must match, with "/" between folders. */
export function globPattern(pattern: string): RegExp {
  const parts = pattern.replaceAll("\\", "/").split("/");
  // what is below "." comes without it
  const own = parts[0] === "." ? parts.slice(1) : parts;
  const source = own.map((part, i) => {
    const isLast = i === own.length - 1;
    if (part === "**") return isLast ? ".*" : "(?:[^/]+/)*";
    return partSource(part) + (isLast ? "" : "/");
  });
  return new RegExp(`^${source.join("")}$`, "u");
}

function partSource(part: string): string {
  return part
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replace(/\*+/g, "[^/]*")
    .replaceAll("?", "[^/]");
}
