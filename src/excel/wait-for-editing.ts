import { isEditing } from "./excel-errors";

const PAUSE = 800;

/**
 * Does something in Excel; while the user is editing a cell, waits and tries again.
 * @param onWait called once, when the waiting begins
 * @param cancelled asked before each new attempt; when it says yes, Excel's refusal is thrown
 */
export async function whenNotEditing<T>(
  action: () => Promise<T>,
  onWait: () => void,
  cancelled: () => boolean
): Promise<T> {
  for (let waiting = false; ;) {
    try {
      return await action();
    } catch (error) {
      if (!isEditing(error) || cancelled()) throw error;
      if (!waiting) onWait();
      waiting = true;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      if (cancelled()) throw error;
    }
  }
}
