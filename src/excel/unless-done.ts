import { isEditing } from "./excel-errors";

/**
 * After a request that failed and may be done all the same, as when its answer got lost: looks.
 * @throws the error, where it is not done, or that cannot be told
 */
export async function unlessDone(error: unknown, isDone: () => Promise<boolean>): Promise<void> {
  if (isEditing(error) || !(await isDone().catch(() => false))) throw error;
}
