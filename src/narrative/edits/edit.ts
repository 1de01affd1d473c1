/** A piece of what a person made of a paragraph: words, or a figure or slot that goes on following the tables. */
export type EditPart =
  | string
  | {
      /** As `keyedPieces` calls it. */
      readonly key: string;
      /** As it was printed when it was kept; shown where the tables have it no longer. */
      readonly text: string;
    };

/** What a person made of one paragraph. */
export interface ParagraphEdit {
  /** Null: the paragraph is left out. */
  readonly parts: readonly EditPart[] | null;
  /** What the written paragraph said then (`basisOf`), for telling when the tables make it say something else. */
  readonly basis: string;
}

/** By the paragraph's id. */
export type Edits = Readonly<Record<string, ParagraphEdit>>;
