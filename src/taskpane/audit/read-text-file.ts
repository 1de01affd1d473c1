import { attempt } from "../actions/attempt";
import { readLocalFile } from "../actions/read-local-file";

/** Reads the text of a .docx or .txt and gives it on; what cannot be read is said to the user. */
export function readTextFile(file: File, give: (text: string) => void): Promise<boolean> {
  return attempt(async () => {
    const text = await readLocalFile(
      file,
      async () => (await import("../../files/narrative-text")).readNarrativeText,
      "请核对是否选对了文件，或删去其中的图片另存后再试。"
    );
    give(text);
  }, "没有打开情况说明");
}
