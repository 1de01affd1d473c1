/** The text that is audited, with all that was done to it. It lives as long as the pane does, and nowhere else. */
export interface GivenText {
  /** The file's name; null for what was pasted. */
  readonly name: string | null;
  readonly text: string;
  /** What it was before each change, the last one last, and what that change was called. */
  readonly past: readonly { readonly text: string; readonly change: string }[];
  /** The findings, by their names, whose words the user keeps as they are. */
  readonly kept: readonly string[];
}

export type TextEvent =
  | { readonly type: "given"; readonly name: string | null; readonly text: string }
  /** `change`: Chinese, for the button that takes it back: "改为 28.5". */
  | { readonly type: "changed"; readonly text: string; readonly change: string }
  | { readonly type: "undone" }
  /** The words that a finding is about stay; by the finding's name. */
  | { readonly type: "words-kept"; readonly finding: string }
  | { readonly type: "kept-forgotten" }
  | { readonly type: "put-away" };

/** Every change of the audited text; null while none is given. */
export function reduceText(given: GivenText | null, event: TextEvent): GivenText | null {
  switch (event.type) {
    case "given":
      return { name: event.name, text: event.text, past: [], kept: [] };
    case "changed":
      if (!given || event.text === given.text) return given;
      return {
        ...given,
        text: event.text,
        past: [...given.past, { text: given.text, change: event.change }],
      };
    case "undone": {
      const last = given?.past.at(-1);
      return given && last ? { ...given, text: last.text, past: given.past.slice(0, -1) } : given;
    }
    case "words-kept":
      return given && { ...given, kept: [...given.kept, event.finding] };
    case "kept-forgotten":
      return given && { ...given, kept: [] };
    case "put-away":
      return null;
  }
}
