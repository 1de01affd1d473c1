/** A thread for check-pool.test.ts: what it does is in the name of the file that it is given. */
export default async function odd({ file }) {
  switch (file) {
    case "hangs":
      for (;;);
    case "never-answers":
      return await new Promise(() => undefined);
    case "throws":
      throw new TypeError("it broke");
    case "fills-memory": {
      const kept = [];
      for (;;) kept.push(new Array(10_000).fill(kept.length));
    }
    default:
      return { notes: [], output: file, summary: null, report: null };
  }
}
