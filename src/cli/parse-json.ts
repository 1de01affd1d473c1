import { UnusableError } from "./unusable";

/**
 * The content of a JSON file.
 * @param shape what it should look like
 * @throws UnusableError when it is no JSON.
 */
export function parseJson(path: string, text: string, shape: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new UnusableError(
      `${path}：不是 JSON 文件。请按 ${shape} 的格式填写，注意英文引号和逗号。`,
      { cause: error }
    );
  }
}
