import fc from "fast-check";
import { inOrder } from "../../src/cli/in-order";

const RUNS = Number(process.env.FC_RUNS ?? 50);

/** Work whose pieces end when the test says so. */
function stepwise(count: number): {
  items: number[];
  work: (item: number) => Promise<number>;
  end: (item: number) => void;
  running: () => number;
  begun: () => number;
} {
  const ends = new Map<number, () => void>();
  let begun = 0;
  return {
    items: Array.from({ length: count }, (_, i) => i),
    work: (item) => {
      begun++;
      return new Promise((resolve) => ends.set(item, () => resolve(item)));
    },
    end: (item) => {
      ends.get(item)?.();
      ends.delete(item);
    },
    running: () => ends.size,
    begun: () => begun,
  };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test("results come in the order of the items whatever ends first, never more at once or ahead than allowed", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 8 }),
      fc.infiniteStream(fc.nat()),
      async (count, atOnce, ahead, choices) => {
        const { items, work, end, running, begun } = stepwise(count);
        const given: number[] = [];
        const reading = (async () => {
          const order = { atOnce, ahead, stop: new AbortController().signal };
          for await (const result of inOrder(items, work, order)) given.push(result);
        })();
        const ended = new Set<number>();
        while (ended.size < count) {
          expect(running()).toBeLessThanOrEqual(atOnce);
          expect(begun() - given.length).toBeLessThanOrEqual(ahead + 1);
          const open = items.slice(0, begun()).filter((item) => !ended.has(item));
          const item = open[(choices.next().value as number) % open.length] ?? 0;
          ended.add(item);
          end(item);
          await settled();
        }
        await reading;
        expect(given).toEqual(items);
      }
    ),
    { numRuns: RUNS }
  );
});

test("stopped, it gives what is finished, in order, and begins nothing more", async () => {
  const { items, work, end, begun } = stepwise(10);
  const stop = new AbortController();
  const given: number[] = [];
  const reading = (async () => {
    const order = { atOnce: 4, ahead: 10, stop: stop.signal };
    for await (const result of inOrder(items, work, order)) given.push(result);
  })();
  for (const item of [0, 3, 2]) {
    end(item);
    await settled();
  }
  expect(given).toEqual([0]);
  stop.abort();
  await reading;
  expect(given).toEqual([0, 2, 3]);
  expect(begun()).toBe(7);
});

test("work that fails ends it with its error", async () => {
  const failing = async (): Promise<void> => {
    const order = { atOnce: 2, ahead: 4, stop: new AbortController().signal };
    const work = (item: number): Promise<number> =>
      item === 1 ? Promise.reject(new Error("one")) : Promise.resolve(item);
    for await (const result of inOrder([0, 1, 2], work, order)) expect(result).toBe(0);
  };
  await expect(failing()).rejects.toThrow("one");
});
