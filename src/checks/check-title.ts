import { causes } from "./causes/registry";
import { titleOf } from "./messages/causes";
import { checks } from "./registry";

/** In Chinese: what a check compares, or what a cause is; the id for one that is in neither registry. */
export function checkTitle(id: string): string {
  const cause = causes.find((one) => one.id === id);
  return checks.find((one) => one.id === id)?.title ?? (cause ? titleOf(cause.id) : id);
}

/** In Chinese, a sentence or two: what a check compares, and when it does not; empty for a cause. */
export function checkDescription(id: string): string {
  return checks.find((one) => one.id === id)?.description ?? "";
}
