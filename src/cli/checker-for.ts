import type { Beside, CheckSettings } from "./check-inputs";
import { openPool, type Checker } from "./check-pool";
import { resultOf, type Wanted } from "./file-result";
import type { Terminal } from "./terminal";
import { UnusableError } from "./unusable";

/** What the user says of the threads, as typed. */
export interface CheckerOptions {
  readonly jobs?: string;
  readonly timeout?: string;
  readonly memory?: string;
}

const SECONDS = 120;
const MEGABYTES = 2048;

/**
 * What checks so many files: threads, or this one where a single workbook would wait for a thread to start, unless its time or memory is to
 * be limited.
 * @throws UnusableError when a number is none.
 */
export async function checkerFor(
  terminal: Terminal,
  files: readonly string[],
  options: CheckerOptions & CheckSettings,
  beside: Beside,
  wanted: Wanted
): Promise<Checker> {
  const { threads } = terminal;
  const jobs = wholeNumber("--jobs", options.jobs) ?? threads?.count ?? 1;
  const seconds = wholeNumber("--timeout", options.timeout);
  const megabytes = wholeNumber("--memory", options.memory);
  const isLimited = seconds !== null || megabytes !== null;
  if (threads && files.length > (isLimited ? 0 : 1))
    return await openPool(
      threads.program,
      {
        threads: Math.min(jobs, files.length),
        seconds: seconds ?? SECONDS,
        megabytes: megabytes ?? MEGABYTES,
      },
      settingsOf(options),
      wanted
    );
  return {
    atOnce: 1,
    check: (file) => resultOf(terminal, file, beside, wanted),
    close: () => Promise.resolve(),
  };
}

function wholeNumber(option: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new UnusableError(`${option} ${text}：应为大于 0 的整数，最多七位。`);
}

/** Without the options that a thread has no use for. */
function settingsOf(options: CheckSettings): CheckSettings {
  const { narrative, previous, subjects, relations, corrections, year, department } = options;
  return { narrative, previous, subjects, relations, corrections, year, department };
}
