/** Waits until something holds; says what is the case instead when that takes too long. */
export async function until(condition: () => boolean, failure: () => string): Promise<void> {
  for (const end = Date.now() + 20000; !condition();) {
    if (Date.now() > end) throw new Error(failure());
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
