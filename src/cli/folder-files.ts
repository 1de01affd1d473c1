import { readdir, realpath, stat } from "node:fs/promises";
import path from "node:path";

/**
 * The paths of all files in a folder and the folders in it, but for hidden folders; null for what is no folder. Links are followed, each
 * folder is read once. Rejects with the system's refusal.
 */
export async function filesIn(folder: string): Promise<readonly string[] | null> {
  if (!(await stat(folder)).isDirectory()) return null;
  const files: string[] = [];
  await collect(folder, files, new Set());
  return files;
}

async function collect(folder: string, files: string[], seen: Set<string>): Promise<void> {
  const real = await realpath(folder);
  if (seen.has(real)) return;
  seen.add(real);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const own = path.join(folder, entry.name);
    if (await isFolder(own, entry)) {
      if (!entry.name.startsWith(".")) await collect(own, files, seen);
    } else files.push(own);
  }
}

/** A link to nothing counts as a file: reading it says what is wrong. */
async function isFolder(
  own: string,
  entry: { isDirectory(): boolean; isSymbolicLink(): boolean }
): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  try {
    return (await stat(own)).isDirectory();
  } catch {
    return false;
  }
}
