/** What tests of the host's object model share. */

/** One Excel.run with a final sync. */
export async function excel<T>(
  batch: (context: Excel.RequestContext) => T | Promise<T>
): Promise<T> {
  return Excel.run(async (context) => {
    const result = await batch(context);
    await context.sync();
    return result;
  });
}

/** Longer than events take to arrive. */
const QUIET = 60;

/** What a handler hears while an action runs, the action's formulas calculated. */
export async function heard<Args>(
  handlers: (sheets: Excel.WorksheetCollection) => OfficeExtension.EventHandlers<Args>,
  action: () => unknown
): Promise<Args[]> {
  const seen: Args[] = [];
  const handler = await excel((context) =>
    handlers(context.workbook.worksheets).add(async (args) => void seen.push(args))
  );
  await action();
  await new Promise((done) => setTimeout(done, QUIET));
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  return seen;
}
