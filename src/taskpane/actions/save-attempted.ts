import { attempt } from "./attempt";

/**
 * Saves a file as `attempt` does things, and says so.
 * @param save gives the name of the file
 * @returns that name; null when it did not work
 */
export async function saveAttempted(
  failure: string,
  save: () => Promise<string>
): Promise<string | null> {
  let name: string | null = null;
  await attempt(async () => {
    name = await save();
    return `已导出 ${name}`;
  }, failure);
  return name;
}
