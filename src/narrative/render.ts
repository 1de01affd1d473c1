import { Liquid } from "liquidjs";

/** Renders a template to one line of text; throws where the template prints what does not exist. */
export type Renderer = (template: string, values: object) => string;

/**
 * A renderer that knows the phrases (`{% render "change", change: basic.change %}`). Misspelt names in a template are errors,
 * not gaps in the text.
 */
export function createRenderer(
  phrases: Readonly<Record<string, string>>,
  globals: object
): Renderer {
  const engine = new Liquid({
    templates: { ...phrases },
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    globals,
  });
  return (template, values) => {
    const rendered: unknown = engine.parseAndRenderSync(template, values);
    return String(rendered)
      .replace(/\s*\n\s*/g, "")
      .trim();
  };
}
