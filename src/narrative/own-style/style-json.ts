import type { Style } from "../styles/style";

/** A style as JSON that `readStyle` reads, to be copied and changed: templates are lists of their lines. */
export function styleJson(style: Style): object {
  const { phrases, wording, ...settings } = style;
  return {
    ...settings,
    phrases: mapped(phrases, lines),
    wording: mapped(wording, ({ title, paragraphs }) => ({
      title,
      paragraphs: paragraphs.map(lines),
    })),
  };
}

function lines(template: string): string | readonly string[] {
  return template.includes("\n") ? template.split("\n") : template;
}

function mapped<T, U>(
  record: Readonly<Record<string, T>>,
  change: (value: T) => U
): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
