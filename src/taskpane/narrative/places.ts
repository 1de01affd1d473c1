import type { Narrative } from "../../narrative/narrative";

/** Beside the ids of slots; none of these has a blank. */
const PARAGRAPH = "paragraph ";

/** The place in the text at which a paragraph itself is edited; those of slots are their ids. */
export function paragraphPlace(id: string): string {
  return `${PARAGRAPH}${id}`;
}

/** A place in the text that still needs a person. */
export interface OpenPlace {
  readonly place: string;
  /** Chinese: what is asked there. */
  readonly label: string;
  /** slot: to be filled in · paragraph: worded by a person, and the tables have changed since. */
  readonly is: "slot" | "paragraph";
}

/** All places that still need a person, each once, in the order of the text. */
export function openPlaces({ sections }: Narrative): readonly OpenPlace[] {
  const places = new Map<string, OpenPlace>();
  for (const { paragraphs } of sections)
    for (const { id, pieces, edit } of paragraphs) {
      for (const piece of pieces)
        if (piece.type === "slot" && piece.text === null && !places.has(piece.id))
          places.set(piece.id, { place: piece.id, label: piece.label, is: "slot" });
      if (edit?.state === "outdated" && id !== undefined) {
        const place = paragraphPlace(id);
        places.set(place, { place, label: "改写过的段落与表有出入，请核对", is: "paragraph" });
      }
    }
  return [...places.values()];
}

/** 还有 3 处待填，1 段要核对; empty where nothing is open. */
export function openText(open: readonly OpenPlace[]): string {
  const count = (is: OpenPlace["is"]) => open.filter((one) => one.is === is).length;
  const [slots, paragraphs] = [count("slot"), count("paragraph")];
  if (slots === 0) return paragraphs === 0 ? "" : `还有 ${paragraphs} 段要核对`;
  return `还有 ${slots} 处待填${paragraphs === 0 ? "" : `，${paragraphs} 段要核对`}`;
}
