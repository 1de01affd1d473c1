import { plainText } from "../../tables/cell-text";
import { quoted } from "../../tables/quoted";

/** So many names are shown. */
const SHOWN = 6;

/** The known names most like a word, in a sentence: «相近的有“部门支出总表”»; all that there are where none is like it. */
export function nearestNames(word: string, names: readonly string[]): string {
  const known = [...new Set(names)].filter((name) => name !== "");
  if (known.length === 0) return "";
  const pairs = pairsOf(word);
  const alike = known
    .map((name) => ({ name, shared: [...pairsOf(name)].filter((pair) => pairs.has(pair)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .map(({ name }) => name);
  const shown = (alike.length > 0 ? alike.slice(0, 3) : known.slice(0, SHOWN)).map(quoted);
  return `，${alike.length > 0 ? "相近的有" : "有"}${shown.join("、")}`;
}

/** Two characters that stand side by side. */
function pairsOf(text: string): ReadonlySet<string> {
  const characters = [...plainText(text)];
  return new Set(characters.slice(1).map((character, i) => `${characters[i] ?? ""}${character}`));
}
