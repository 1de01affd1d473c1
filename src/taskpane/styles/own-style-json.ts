import type { OwnStyle } from "../../excel/style-memory";
import { STYLES, type StyleName } from "../../narrative/styles/registry";
import type { Style } from "../../narrative/styles/style";

/** A changed copy of one of our styles as JSON for `readStyle`: only what is different, so that the rest follows later versions of ours. */
export function ownStyleJson(base: StyleName, style: Style): OwnStyle {
  const { wording, phrases, ...settings } = style;
  const original = STYLES[base];
  const { wording: baseWording, phrases: basePhrases, ...baseSettings } = original;
  const changedWording = changed(wording, baseWording);
  const changedPhrases = changed(phrases, basePhrases);
  return {
    extends: base,
    ...changed(settings, baseSettings),
    ...(Object.keys(changedWording).length > 0 && { wording: changedWording }),
    ...(Object.keys(changedPhrases).length > 0 && { phrases: changedPhrases }),
  };
}

/** The entries that are not as in the original. */
function changed(of: object, original: object): Record<string, unknown> {
  const before = new Map<string, unknown>(Object.entries(original));
  return Object.fromEntries(
    Object.entries(of).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(before.get(key))
    )
  );
}
