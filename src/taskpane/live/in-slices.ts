/** Work goes on for so long at a time; then the page, which in a browser is the workbook's too, gets its turn. */
const SLICE = 12;

/** Takes steps without keeping the page from what the user does. @returns what they come to */
export async function inSlices<T>(steps: Generator<void, T>): Promise<T> {
  let end = performance.now() + SLICE;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    await new Promise((resolve) => setTimeout(resolve));
    end = performance.now() + SLICE;
  }
}
