import type { Book } from "../../tables/book";
import { Composer } from "../composer";
import { createEngine, explained } from "../render";
import { SECTIONS } from "../sections/registry";
import type { SectionId } from "../section-id";
import { standard } from "../styles/standard";
import type { Style } from "../styles/style";
import { TemplateError } from "../template-error";
import { explainTemplate } from "./explain-template";
import { placedTemplates, type PlacedTemplate } from "./places";
import type { StyleProblem } from "./problem";

/** What every template may print. */
const EVERYWHERE = ["year", "lastYear", "unit"];

/**
 * Every mistake in a style's templates that can be seen without a workbook: what is not closed, what is unknown, names that
 * the section does not have.
 */
export function templateProblems(style: Style): readonly StyleProblem[] {
  const engine = createEngine(style.phrases, {});
  const templates = placedTemplates(style);
  const mistakes = templates.flatMap(({ template, where }) => {
    const error = errorOf(() => engine.parse(template));
    return error ? [{ where, line: error.line, text: explainTemplate(error) }] : [];
  });
  if (mistakes.length > 0) return mistakes;
  return templates.flatMap((placed) => unknownNames(engine, placed, templates));
}

/** A mistake that showed itself only when the text was written. */
export function writingProblem(style: Style, error: TemplateError): StyleProblem {
  const placed = placedTemplates(style).find(({ template }) => template === error.template);
  const { line } = error;
  return { where: placed?.where ?? "模板", line, text: explainTemplate(error) };
}

function unknownNames(
  engine: ReturnType<typeof createEngine>,
  { template, section, where }: PlacedTemplate,
  all: readonly PlacedTemplate[]
): StyleProblem[] {
  // what a phrase prints is what it is given; it is looked at where it is rendered
  if (section === null) return [];
  const known = [...namesOf(section), ...EVERYWHERE];
  const problems: StyleProblem[] = [];
  const error = errorOf(() => {
    const { globals } = engine.analyzeSync(engine.parse(template));
    for (const [name, [first]] of Object.entries(globals)) {
      if (known.includes(name)) continue;
      const { file, row } = first?.location ?? {};
      const phrase = all.find((placed) => placed.where === `短语“${file ?? ""}”`);
      problems.push({
        where: phrase ? `${where}用到的${phrase.where}` : where,
        line: row ?? null,
        text: `没有“${name}”这个名称。这里可以用：${known.join("、")}。`,
      });
    }
  });
  if (error) return [{ where, line: error.line, text: explainTemplate(error) }];
  return problems;
}

const EMPTY: Book = { department: null, year: null, tables: [], unrecognised: [], previous: null };

/** The names that a section gives its templates. */
function namesOf(id: SectionId): readonly string[] {
  const section = SECTIONS.find((each) => each.id === id);
  return Object.keys(section?.values(new Composer(EMPTY, standard, {}, () => [])) ?? {});
}

function errorOf(run: () => void): TemplateError | null {
  try {
    run();
    return null;
  } catch (error) {
    const known = explained(error);
    if (known instanceof TemplateError) return known;
    // the engine throws a plain error where a phrase does not exist
    if (known instanceof Error) return new TemplateError(known.message, "", 1, 1);
    throw error;
  }
}
