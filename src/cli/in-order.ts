/** How `inOrder` works. */
export interface Order {
  /** How many pieces of work run at once. */
  readonly atOnce: number;
  /** How many results may wait for one before them: what bounds the memory when a single piece takes long. */
  readonly ahead: number;
  /** Ends the work: nothing more is begun, what is finished is still given. */
  readonly stop: AbortSignal;
}

/**
 * Works on each item and gives the results in the order of the items, whatever ends first. Begins no more than `ahead` items before they
 * are asked for. Work that fails ends it with its error.
 */
export async function* inOrder<T, R>(
  items: readonly T[],
  work: (item: T, at: number) => Promise<R>,
  { atOnce, ahead, stop }: Order
): AsyncGenerator<R> {
  const finished = new Map<number, R>();
  const failures: unknown[] = [];
  let [begun, given, running] = [0, 0, 0];
  let wake = (): void => undefined;
  stop.addEventListener("abort", () => {
    wake();
  });

  const begin = (): void => {
    while (running < atOnce && begun < items.length && begun - given < ahead && !stop.aborted) {
      const at = begun++;
      running++;
      work(items[at] as T, at)
        .then(
          (result) => finished.set(at, result),
          (error: unknown) => failures.push(error)
        )
        .finally(() => {
          running--;
          begin();
          wake();
        });
    }
  };

  begin();
  while (given < items.length) {
    if (failures.length > 0) throw failures[0];
    if (finished.has(given) || stop.aborted) {
      const at = given++;
      const result = finished.get(at);
      const isThere = finished.delete(at);
      begin();
      if (isThere) yield result as R;
    } else {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }
}
