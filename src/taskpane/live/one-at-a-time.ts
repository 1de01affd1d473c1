let last: Promise<unknown> = Promise.resolve();

/** Runs what reads and checks the workbook once what is under way is over, however that ended. Gives what the action gives. */
export function oneAtATime<T>(action: () => Promise<T>): Promise<T> {
  const mine = last.then(action, action);
  last = mine.catch(() => undefined);
  return mine;
}

/** What is under way was given up: nobody waits for its end any more. */
export function goOn(): void {
  last = Promise.resolve();
}
