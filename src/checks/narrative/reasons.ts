import type { ChangeClaim, TextPlace } from "../../narrative/read/claim";
import type { CompactText } from "../../narrative/read/compact";
import type { NarrativeReading } from "../../narrative/read/reading";

/** What the text says behind a change, up to the next amount. */
export interface Explained {
  readonly change: ChangeClaim;
  /** Null where no reason is begun; "" where one is begun and nothing follows. */
  readonly reason: (TextPlace & { readonly words: string }) | null;
  readonly use: (TextPlace & { readonly words: string }) | null;
}

const REASON =
  /(?:主要)?(?:增减变动)?(?:的)?原因(?:是因为|是由于|在于|[是为：])?|主要(?:是因为|是由于|因为|由于|系|[是为])|(?:是)?由于|(?:是)?因为/g;
const USE = /(?:主要)?用于/g;

/** The reason and the use behind each change, in the order of the text. */
export function explainedChanges(reading: NarrativeReading): readonly Explained[] {
  const { source, changes, claims } = reading;
  const amounts = [...changes, ...claims].map(({ start }) => start).sort((a, b) => a - b);
  let next = 0;
  return changes.map((change) => {
    while ((amounts[next] ?? Infinity) <= change.start) next += 1;
    const end = Math.min(amounts[next] ?? Infinity, change.end + LONGEST);
    const from = source.compactOf(change.end);
    const to = stretchEnd(source.text, from, source.compactOf(end));
    return {
      change,
      reason: sayingOf(source, REASON, from, to, /[，。；]?(?:主要)?用于|。|；/g),
      use: sayingOf(source, USE, from, to, /。|；/g),
    };
  });
}

const LONGEST = 1200;

/** A new item ends it: «；公务接待费…», or the second full stop: «增加5万元。主要原因是…。» */
function stretchEnd(whole: string, from: number, to: number): number {
  const text = whole.slice(from, to);
  const semicolon = text.indexOf("；");
  const stop = text.indexOf("。");
  const goesOn = stop >= 0 && /^(?:主要|增减|原因)/.test(text.slice(stop + 1, stop + 4));
  const second = goesOn ? text.indexOf("。", stop + 1) : stop;
  const ends = [semicolon, second].filter((at) => at >= 0);
  return Math.min(to, ...ends.map((at) => from + at + 1));
}

function sayingOf(
  source: CompactText,
  words: RegExp,
  from: number,
  to: number,
  until: RegExp
): (TextPlace & { readonly words: string }) | null {
  const text = source.text.slice(from, to);
  words.lastIndex = 0;
  const begun = words.exec(text);
  if (!begun) return null;
  const start = begun.index + begun[0].length;
  until.lastIndex = start;
  const end = until.exec(text)?.index ?? text.length;
  const said = text.slice(start, end).replace(/^[：，]|[，]$/g, "");
  return { words: said, ...source.original(from + begun.index, from + Math.max(end, start)) };
}
