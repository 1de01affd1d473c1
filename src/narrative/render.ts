import { Liquid, LiquidError } from "liquidjs";
import { TemplateError } from "./template-error";

/** Renders a template to one line of text. */
export type Renderer = (template: string, values: object) => string;

/** More than any style needs; a template that never ends is stopped. */
const LIMITS = { renderLimit: 2_000, memoryLimit: 10_000_000, parseLimit: 1_000_000 };

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
    ...LIMITS,
  });
}

/** A renderer that knows the phrases; throws a TemplateError where a template is wrong. */
export function createRenderer(
  phrases: Readonly<Record<string, string>>,
  globals: object
): Renderer {
  const engine = createEngine(phrases, globals);
  return (template, values) => {
    try {
      return oneLine(String(engine.parseAndRenderSync(template, values)));
    } catch (error) {
      throw explained(error);
    }
  };
}

function oneLine(rendered: string): string {
  return rendered.replace(/\s*\n\s*/g, "").trim();
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
