import { readNarrativeText } from "../files/narrative-text";
import { readText } from "../files/text";
import type { Narrative } from "../narrative/narrative";
import { writingProblem } from "../narrative/own-style/check-templates";
import { problemText, type StyleProblem } from "../narrative/own-style/problem";
import { readStyle } from "../narrative/own-style/read-style";
import { fittingStyle } from "../narrative/recognise-style";
import { isStyleName, STYLES } from "../narrative/styles/registry";
import type { Style } from "../narrative/styles/style";
import { TemplateError } from "../narrative/template-error";
import { writeNarrative, type WriteOptions } from "../narrative/write";
import type { Book } from "../tables/book";
import { quoted } from "../tables/quoted";
import { extensionOf, readParsed } from "./files";
import { parseJson } from "./parse-json";
import { complain, type Terminal } from "./terminal";
import { UnusableError } from "./unusable";

/**
 * Last year's text of `--like`; empty without the option.
 * @throws UnusableError when the file cannot be read.
 */
export async function loadLike(terminal: Terminal, path: string | undefined): Promise<string> {
  return path === undefined ? "" : await readParsed(terminal, path, readNarrativeText);
}

/** The style of last year's text, which the user is told; 通用 where it is none of ours. */
function styleLike(terminal: Terminal, like: string): Style {
  const fitting = like === "" ? null : fittingStyle(like);
  if (!fitting) return STYLES.standard;
  const style = STYLES[fitting.name];
  complain(
    terminal,
    `上年的说明像是“${style.title}”样式（${fitting.reasons.map(quoted).join("、")}），按它写。可用 --template 另选。`
  );
  return style;
}

/**
 * The style of `--template`: one of ours by its name, or a file of a person's own; without the option that of last year's text.
 * @throws UnusableError when there is none of the name, or the file cannot be used.
 */
export async function loadStyle(
  terminal: Terminal,
  template: string | undefined,
  like: string
): Promise<Style> {
  if (template === undefined) return styleLike(terminal, like);
  if (isStyleName(template)) return STYLES[template];
  if (extensionOf(template) !== ".json") {
    const known = Object.entries(STYLES).map(([name, { title }]) => `${name}（${title}）`);
    throw new UnusableError(
      `没有样式“${template}”。现有样式：${known.join("、")}；也可以给出自己的样式文件（.json）。`
    );
  }
  const value = parseJson(template, await readParsed(terminal, template, readText), SHAPE);
  const { style, problems } = readStyle(value);
  if (style) return style;
  throw new UnusableError(`${template}：${inOneLine(problems)}`);
}

const SHAPE = '{"extends": "standard", …}';

/**
 * Writes in a style.
 * @throws UnusableError when the style's templates cannot be used with the book.
 */
export function writeInStyle(
  book: Book,
  options: WriteOptions & { readonly style: Style },
  template: string | undefined
): Narrative {
  try {
    return writeNarrative(book, options);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    const problem = writingProblem(options.style, error);
    throw new UnusableError(`${template ?? options.style.title}：${problemText(problem)}`, {
      cause: error,
    });
  }
}

function inOneLine(problems: readonly StyleProblem[]): string {
  const [first, ...others] = problems.map(problemText);
  return `${first ?? ""}${others.length > 0 ? `另有${String(others.length)}处：${others.join("")}` : ""}`;
}
