import { plainText } from "./cell-text";

/** Whether a sheet, by its name, holds a bureau's own relations (自定义核验): it is no table of a budget. */
export function isOwnRelationsSheet(name: string): boolean {
  return plainText(name).includes("自定义核验");
}
