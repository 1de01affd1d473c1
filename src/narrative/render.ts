import { Context, Liquid, LiquidError } from "liquidjs";
import { TemplateError } from "./template-error";

/** Renders a template to one line of text. */
export type Renderer = (template: string, values: object) => string;

/**
 * For all templates of a narrative together, a hundred times what the shipped styles use. Work is counted, not timed: what a style may do is the same on
 * every machine, and one of ten thousand templates hangs no longer than one of ten.
 */
const MOST_STEPS = 60_000;
const MOST_MEMORY = 300_000;
const LONGEST_TEMPLATE = 100_000;
const LONGEST_TEXT = 100_000;

/**
 * The template engine with the phrases (`{% render "change", change: basic.change %}`). Misspelt names in a template are errors,
 * not gaps in the text; nothing is loaded from anywhere else.
 */
export function createEngine(phrases: Readonly<Record<string, string>>, globals: object): Liquid {
  return new Liquid({
    // without what every object inherits: there is no phrase called "constructor"
    templates: Object.assign(Object.create(null) as Record<string, string>, phrases),
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    globals,
    memoryLimit: MOST_MEMORY,
    parseLimit: LONGEST_TEMPLATE,
  });
}

/** A renderer that knows the phrases; throws a TemplateError where a template is wrong. */
export function createRenderer(
  phrases: Readonly<Record<string, string>>,
  globals: object
): Renderer {
  const engine = createEngine(phrases, globals);
  const { memoryLimit } = new Context({}, engine.options);
  const renderLimit = stepLimit(engine);
  return (template, values) => {
    try {
      const context = new Context(
        values,
        engine.options,
        { sync: true },
        { memoryLimit, renderLimit, liquid: engine }
      );
      const text = String(engine.renderSync(engine.parse(template), context));
      if (text.length > LONGEST_TEXT)
        throw new TemplateError("text length limit exceeded", template, 1, 1);
      return oneLine(text);
    } catch (error) {
      const known = explained(error);
      throw isLimit(known) ? new TemplateError(known.message, template, 1, 1) : known;
    }
  };
}

/** Whether the engine ended a template that does too much; where it does so between two tags it does not say where. */
function isLimit(error: unknown): error is Error {
  return (
    !(error instanceof TemplateError) &&
    error instanceof Error &&
    / limit exceeded$/.test(error.message)
  );
}

/** The engine looks at a clock before each piece of a template that it renders; this limit counts the looks. */
function stepLimit(engine: Liquid): Context["renderLimit"] {
  const steps = new Context({}, engine.options, { memoryLimit: MOST_STEPS }).memoryLimit;
  steps.check = () => {
    steps.use(1);
  };
  return steps;
}

function oneLine(rendered: string): string {
  return rendered
    .split("\n")
    .map((line) => line.trim())
    .join("")
    .trim();
}

/** The engine's error as one that says where it is; others as they are. */
export function explained(error: unknown): unknown {
  if (!LiquidError.is(error)) return error;
  const { token, originalError, message } = error as LiquidError;
  const [line = 1, column = 1] = token.getPosition();
  // the engine writes the place behind its message
  const plain = (originalError?.message ?? message).replace(/, line:\d+, col:\d+$/, "");
  return new TemplateError(plain, token.input, line, column);
}
