/** An hour of live editing, in short: whatever the user does in whatever order, the pane is right and the workbook stays the user's. */
import { readFileSync } from "node:fs";
import { LongSession } from "./long-session/session";

/**
 * For longer sessions by hand: LONG_SESSION_SEEDS="7 8 9" LONG_SESSION_STEPS=1000 LONG_SESSION_SAMPLE=qijiang-2026
 * npx jest test/taskpane/long-session --selectProjects office; LONG_SESSION_LOUD=1 says every step.
 */
const {
  LONG_SESSION_SEEDS = "1",
  LONG_SESSION_STEPS = "16",
  LONG_SESSION_SAMPLE = "dadukou-2026",
} = process.env;
const SEEDS = LONG_SESSION_SEEDS.split(" ").map(Number);
const STEPS = Number(LONG_SESSION_STEPS);
const BETWEEN_CHECKPOINTS = 8;

beforeAll(() => {
  Object.assign(window, {
    matchMedia: () => ({
      matches: false,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }),
  });
});

test.each(SEEDS)(
  "a long session leaves no trace but what the user did (seed %d)",
  async (seed) => {
    const session = new LongSession(seed);
    try {
      await session.open(new Uint8Array(readFileSync(`samples/${LONG_SESSION_SAMPLE}.xlsx`)));
      for (let step = 1; step <= STEPS; step++) {
        await session.step();
        if (step % BETWEEN_CHECKPOINTS === 0) await session.checkpoint();
      }
      await session.end();
    } finally {
      await session.close();
    }
  },
  60000 + STEPS * 4000
);
