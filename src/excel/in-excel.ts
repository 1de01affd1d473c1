import { ExcelProblem } from "./excel-errors";

/** A request that was not even made, because Excel has not answered an earlier one for long. */
export class NoAnswer extends ExcelProblem {
  constructor() {
    super(
      "Excel 还没有回应上一次操作。",
      "请到 Excel 里看一看是不是正在计算，或打开着对话框；一直没有回应时，请关闭窗格再打开。"
    );
  }
}

/** So long Excel may take for one thing before the user is told, in milliseconds. */
const PATIENCE = 20_000;

let patience = PATIENCE;
let tell: (isSilent: boolean) => void = () => undefined;
/** What has been under way for too long. */
const overdue = new Set<object>();
let onSilence: (() => void)[] = [];

/**
 * `Excel.run`, with an eye on the time: once Excel does not answer for long, `watchAnswers` hears of it, and nothing more is asked until it does.
 * So nothing queues up that would then be done twice.
 * @throws NoAnswer as long as Excel is silent; what the batch throws
 */
export async function inExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  if (overdue.size > 0) throw new NoAnswer();
  const run = {};
  const timer = setTimeout(() => {
    overdue.add(run);
    if (overdue.size > 1) return;
    for (const go of onSilence) go();
    onSilence = [];
    tell(true);
  }, patience);
  try {
    return await Excel.run(batch);
  } finally {
    clearTimeout(timer);
    if (overdue.delete(run) && overdue.size === 0) tell(false);
  }
}

/**
 * Has somebody told when Excel has not answered for long, and when it does again.
 * @param after in milliseconds; 20 seconds unless told
 */
export function watchAnswers(listener: (isSilent: boolean) => void, after = PATIENCE): void {
  tell = listener;
  patience = after;
}

/** Resolves when something is over, however it ended, or when Excel falls silent: nobody waits behind what may never end. */
export function overOrSilent(work: Promise<unknown>): Promise<void> {
  if (overdue.size > 0) return Promise.resolve();
  return new Promise((resolve) => {
    onSilence.push(resolve);
    const over = () => {
      onSilence = onSilence.filter((one) => one !== resolve);
      resolve();
    };
    work.then(over, over);
  });
}
