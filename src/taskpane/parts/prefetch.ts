type Load = () => Promise<unknown>;

/** What is fetched before anybody asks, in this order. */
const waiting: Load[] = [];
let state: "not yet" | "fetching" | "done" = "not yet";

/** Has a part of the program fetched before anybody asks: by `startPrefetching`, or at once where that was called already. */
export function prefetch(load: Load): void {
  waiting.push(load);
  if (state === "done") startPrefetching();
}

/**
 * Fetches all parts one after the other, the most wanted first, also those that are only known once the part around them has come. What
 * does not come now is asked for again when it is needed, and its failure said then.
 */
export function startPrefetching(): void {
  if (state === "fetching") return;
  state = "fetching";
  void fetchAll();
}

async function fetchAll(): Promise<void> {
  for (let load = waiting.shift(); load; load = waiting.shift())
    await load().catch(() => undefined);
  state = "done";
}
