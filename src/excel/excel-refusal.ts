import { codeOf, isEditing } from "./excel-errors";

const TOO_MUCH: readonly string[] = [
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
];

/** Whether Excel refused a part of a request: asked for less, it may agree. Not so while a cell is edited, or for a mistake of ours. */
export function isRefusal(error: unknown): boolean {
  const code = codeOf(error);
  return code !== "" && !TOO_MUCH.includes(code) && !isEditing(error);
}
