let last: Promise<unknown> = Promise.resolve();

/**
 * Runs an action once those before it are over, however they ended: two buttons pressed one after the other do what they
 * would have done with a pause between them.
 * @returns what the action gives; rejects as the action does
 */
export function oneAfterAnother<T>(action: () => Promise<T>): Promise<T> {
  const mine = last.then(action, action);
  last = mine;
  return mine;
}
