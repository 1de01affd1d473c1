import { fork, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { keep } from "../corpus";

interface Watch {
  readonly seed: number;
  readonly milliseconds: number;
  /** For one case, before it counts as hanging. */
  readonly longest: number;
}

const PROJECT = join(__dirname, "..", "..", "..");
const LOOKS = 500;
const LOADING = 120_000;

/** Tries a kind in a process of its own, again after each case that hung or killed it; gives how often that, or a defect, happened. */
export async function watchOver(kind: string, watch: Watch): Promise<number> {
  const folder = join(PROJECT, "build", "fuzz");
  mkdirSync(folder, { recursive: true });
  const underWay = join(folder, `${kind}.json`);
  const end = Date.now() + watch.milliseconds;
  let failed = 0;
  for (let seed = watch.seed; Date.now() < end; seed += 1_000_000) {
    const minutes = (end - Date.now()) / 60_000;
    rmSync(underWay, { force: true });
    const child = fork(join(PROJECT, "scripts", "fuzz.mjs"), [
      ...["--kind", kind, "--seed", String(seed), "--under-way", underWay],
      ...["--minutes", String(minutes)],
    ]);
    const ended = await ending(child, underWay, watch.longest);
    if (ended === "done") return failed;
    failed++;
    if (ended === "failed") return failed;
    const was = ended === "hung" ? "It never ended." : "The process died.";
    if (!existsSync(underWay)) throw new Error(`${kind}: ${was} It had not tried anything yet.`);
    const example: unknown = JSON.parse(readFileSync(underWay, "utf8"));
    process.stdout.write(`${was} ${keep(`${ended}-${String(seed)}`, { kind, was, example })}\n`);
  }
  return failed;
}

/** Waits until the process ends, or ends it when the file of the case under way has been the same for too long. */
function ending(
  child: ChildProcess,
  underWay: string,
  longest: number
): Promise<"done" | "failed" | "hung" | "died"> {
  return new Promise((resolve) => {
    const started = Date.now();
    let hung = false;
    const look = setInterval(() => {
      // Without the file it is still loading the program.
      const since = statSync(underWay, { throwIfNoEntry: false })?.mtimeMs ?? started + LOADING;
      if (Date.now() - since < longest) return;
      hung = true;
      child.kill("SIGKILL");
    }, LOOKS);
    child.on("exit", (code) => {
      clearInterval(look);
      resolve(hung ? "hung" : code === 0 ? "done" : code === 1 ? "failed" : "died");
    });
  });
}
