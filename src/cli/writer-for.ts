import { extensionOf } from "./files";
import { UnusableError } from "./unusable";

/**
 * The writer for a file's extension, to be asked before any work is done.
 * @param what Chinese: what is saved, 报告
 * @throws UnusableError when there is none
 */
export function writerFor<W>(path: string, writers: ReadonlyMap<string, W>, what: string): W {
  const extension = extensionOf(path);
  const writer = writers.get(extension);
  if (writer !== undefined) return writer;
  const shown = extension === "" ? "没有扩展名的文件" : ` ${extension}`;
  throw new UnusableError(
    `${path}：暂不支持把${what}保存为${shown}。请用 ${[...writers.keys()].join("、")}。`
  );
}
