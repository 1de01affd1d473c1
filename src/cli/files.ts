import { resolve } from "node:path";
import { UnreadableFileError } from "../files/unreadable-file";
import type { Inputs, Terminal } from "./terminal";
import { UnusableError } from "./unusable";

const READ_PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: "找不到这个文件。请核对路径和文件名。",
  EISDIR: "这是文件夹，不是文件。请给出其中的工作簿。",
  EACCES: "没有读取这个文件的权限。请检查文件权限，或复制到自己的文件夹后再试。",
  EPERM: "没有读取这个文件的权限。请检查文件权限，或复制到自己的文件夹后再试。",
  EBUSY: "文件正被别的程序占用。请关闭它后再试。",
  ELOOP: "这个链接指来指去，指不到文件。请给出文件本身。",
  ENOTDIR: "找不到这个文件，路径里有一段不是文件夹。请核对路径和文件名。",
  ENAMETOOLONG: "找不到这个文件，文件名太长。请核对路径和文件名。",
  NOT_A_FILE: "这是管道或设备，不是文件。请给出工作簿文件。",
  ERR_FS_FILE_TOO_LARGE: "文件超过 2 GB，不能打开。请核对文件来源。",
};

const WRITE_PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: "不能保存，所在的文件夹不存在。请先建立文件夹，或换一个位置。",
  ENOTDIR: "不能保存，所在的文件夹不存在。请先建立文件夹，或换一个位置。",
  EISDIR: "不能保存，这是一个文件夹。请给出文件名。",
  EACCES: "不能保存，没有写入权限。请换一个位置。",
  EPERM: "不能保存，没有写入权限。请换一个位置。",
  EBUSY: "不能保存，文件正被别的程序打开。请关闭它后再试。",
  EROFS: "不能保存，这个磁盘是只读的。请换一个位置。",
  ENOSPC: "不能保存，磁盘已满。请清理后再试。",
};

/** The code of a refusal of the system, such as ENOENT; null for any other error. */
export function codeOf(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}

/** The system's refusal in Chinese; anything that is not the system's is passed on. */
function explained(
  error: unknown,
  path: string,
  problems: Readonly<Record<string, string>>,
  otherwise: string
): unknown {
  const code = codeOf(error);
  if (code === null) return error;
  return new UnusableError(`${path}：${problems[code] ?? `${otherwise}（${code}）。`}`, {
    cause: error,
  });
}

/** A refusal of the system to read something, as an UnusableError; anything that is not the system's as it is. */
export function readProblem(error: unknown, path: string): unknown {
  return explained(error, path, READ_PROBLEMS, "不能读取这个文件");
}

/**
 * A file's bytes.
 * @throws UnusableError when the system refuses to read it.
 */
export async function readBytes(terminal: Inputs, path: string): Promise<Uint8Array> {
  try {
    return await terminal.readFile(path);
  } catch (error) {
    throw readProblem(error, path);
  }
}

/**
 * Writes a file.
 * @throws UnusableError when the system refuses.
 */
export async function writeBytes(
  terminal: Terminal,
  path: string,
  bytes: Uint8Array
): Promise<void> {
  try {
    await terminal.writeFile(path, bytes);
  } catch (error) {
    throw explained(error, path, WRITE_PROBLEMS, "不能保存到这个位置");
  }
}

/**
 * A file's content as `parse` reads it.
 * @throws UnusableError with the file's name when the system or `parse` refuses.
 */
export async function readParsed<T>(
  terminal: Inputs,
  path: string,
  parse: (bytes: Uint8Array) => T | Promise<T>
): Promise<T> {
  const bytes = await readBytes(terminal, path);
  try {
    return await parse(bytes);
  } catch (error) {
    if (error instanceof UnreadableFileError)
      throw new UnusableError(`${path}：${error.message}`, { cause: error });
    throw error;
  }
}

/**
 * Keeps a result from replacing a file that it is made from.
 * @throws UnusableError when the output is one of the inputs.
 */
export function refuseOverwriting(
  output: string | undefined,
  inputs: readonly (string | undefined)[]
): void {
  if (output === undefined) return;
  if (inputs.some((input) => input !== undefined && resolve(input) === resolve(output)))
    throw new UnusableError(`${output}：这是输入的文件，不能覆盖。请换一个文件名。`);
}

/** Why the results cannot be written to standard output, a Chinese sentence. */
export function outputProblem(error: unknown): string {
  const code = codeOf(error) ?? "";
  return code === "ENOSPC"
    ? "结果没有写完：磁盘已满。请清理后再试。"
    : `结果没有写完：写不出去（${code}）。请换一个位置再试。`;
}

/** The extension in lower case with its point, "" if there is none. */
export function extensionOf(path: string): string {
  return (/\.[^./\\]+$/.exec(path)?.[0] ?? "").toLowerCase();
}
