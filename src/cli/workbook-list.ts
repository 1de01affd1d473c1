import path from "node:path";
import { codeOf, extensionOf, readProblem } from "./files";
import { globPattern, globRoot, isGlob } from "./glob";
import type { Terminal } from "./terminal";
import { UnusableError } from "./unusable";

/** Extensions of workbooks. Those that cannot be read are refused by name and not passed over: they may be a department's. */
const WORKBOOKS = new Set([".xlsx", ".xlsm", ".xls", ".xlsb", ".et", ".ods"]);
/** What Excel, LibreOffice and a Mac leave beside a workbook. */
const LEFT_BESIDE = /^(~\$|\.~lock\.|\._)/;

export interface WorkbookList {
  /** In the order of the call, those of a folder by name; each file once. */
  readonly files: readonly string[];
  /** Whether the call may name several, even if it comes to one. */
  readonly isSeveral: boolean;
  /** What was left out and why, a Chinese sentence each. */
  readonly notes: readonly string[];
}

/**
 * The workbooks that a call names by files, folders (with all that is in them) and patterns such as 2026/*.xlsx.
 * @param output the file of a report, which is none of a folder's workbooks
 * @throws UnusableError when nothing is left, or a folder cannot be read.
 */
export async function listWorkbooks(
  terminal: Terminal,
  named: readonly string[],
  output: string | undefined
): Promise<WorkbookList> {
  const isOutput = (file: string): boolean =>
    output !== undefined && path.resolve(file) === path.resolve(output);
  const found: string[] = [];
  let isSeveral = named.length > 1;
  for (const name of named) {
    const inside = await filesNamed(terminal, name);
    isSeveral ||= inside !== null;
    found.push(...(inside?.filter((file) => !isOutput(file)) ?? [name]));
  }
  const leftBeside = found.filter((file) => LEFT_BESIDE.test(path.basename(file)));
  const { files, notes } = await distinct(
    terminal,
    found.filter((file) => !leftBeside.includes(file))
  );
  if (leftBeside.length > 0)
    notes.push(
      `${leftBeside.join("、")}：这是打开工作簿时留下的临时文件，没有核验。工作簿可能正开着，没有保存的改动不在内。`
    );
  if (files.length > 0) return { files, isSeveral, notes };
  throw new UnusableError(
    [
      `${named.join("、")}：没有可以核验的工作簿。`,
      ...notes,
      "请给出 .xlsx 工作簿，或有工作簿的文件夹。",
    ].join("")
  );
}

/** What a folder or a pattern holds of workbooks, by name; null for the name of a file. */
async function filesNamed(terminal: Terminal, name: string): Promise<readonly string[] | null> {
  const inside = await filesIn(terminal, name);
  if (inside) return workbooksOf(inside);
  if (inside === null || !isGlob(name)) return null;
  const pattern = globPattern(name);
  const all = (await filesIn(terminal, globRoot(name))) ?? [];
  const matching = workbooksOf(all.filter((file) => pattern.test(file.replaceAll("\\", "/"))));
  if (matching.length > 0) return matching;
  throw new UnusableError(`${name}：没有符合的工作簿。请核对文件夹和文件名。`);
}

/** The files of a folder; null for a file, undefined where there is nothing of that name. */
async function filesIn(
  terminal: Terminal,
  name: string
): Promise<readonly string[] | null | undefined> {
  try {
    return await terminal.filesIn(name);
  } catch (error) {
    // reading the file says that it is not there
    if (codeOf(error) === "ENOENT") return undefined;
    throw readProblem(error, name);
  }
}

function workbooksOf(files: readonly string[]): readonly string[] {
  return files.filter((file) => WORKBOOKS.has(extensionOf(file))).sort(byName);
}

/** The same on every machine, whatever its language. */
export function byName(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Each file once, under the name that comes first; what links to the same file is the same. */
async function distinct(
  terminal: Terminal,
  found: readonly string[]
): Promise<{ files: string[]; notes: string[] }> {
  const firstOf = new Map<string, string>();
  const notes: string[] = [];
  for (const file of found) {
    const real = path.resolve(await terminal.realPath(file));
    const first = firstOf.get(real);
    if (first === undefined) firstOf.set(real, file);
    else if (first !== file) notes.push(`${file} 与 ${first} 是同一个文件，只核验一次。`);
  }
  return { files: [...firstOf.values()], notes };
}
