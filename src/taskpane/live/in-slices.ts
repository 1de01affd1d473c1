/** Work goes on for so long at a time; then the page, which in a browser is the workbook's too, gets its turn. */
const SLICE = 12;

/** Nobody waits any longer for what was being worked out. */
export class GivenUp extends Error {
  override readonly name = "GivenUp";
}

/** Who looks on while work is done in slices. */
interface Onlooker<Step> {
  /** Told before each pause what comes next. */
  readonly onPause?: (next: Step) => void;
  /** Asked after each pause. */
  readonly isGivenUp?: () => boolean;
}

/**
 * Takes steps without keeping the page from what the user does.
 * @returns what they come to
 * @throws GivenUp where that is what the onlooker wants; whatever a step throws
 */
export async function inSlices<Step, T>(
  steps: Generator<Step, T>,
  { onPause, isGivenUp }: Onlooker<Step> = {}
): Promise<T> {
  let end = performance.now() + SLICE;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    onPause?.(step.value);
    await new Promise((resolve) => setTimeout(resolve));
    if (isGivenUp?.()) throw new GivenUp();
    end = performance.now() + SLICE;
  }
}
