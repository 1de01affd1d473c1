import type { SheetProtection } from "../book/sheet-extras";
import { PROTECTED, SECRETS } from "./read-extras";
import { childInOrder } from "./sheet-edit";
import { same } from "./style-elements";
import type { XmlElement } from "./xml/xml-tree";

const HASH_ATTRIBUTES = [...SECRETS, "algorithmName", "saltValue", "spinCount"];

/**
 * A sheet's protection, where it changed. One with a password of the file's keeps its hash; a password that was set in the page is
 * written as the old short hash, which every program understands.
 */
export function writeProtection(
  root: XmlElement,
  before: SheetProtection | undefined,
  after: SheetProtection | undefined
): void {
  if (same(before) === same(after)) return;
  if (!after) {
    root.child("sheetProtection")?.remove();
    return;
  }
  const element = childInOrder(root, "sheetProtection").set("sheet", "1");
  const { options, password } = after;
  const flag = (name: string, on: boolean, standard: boolean) =>
    element.set(name, on === standard ? undefined : on ? "1" : "0");
  for (const [name, option] of PROTECTED) flag(name, options[option] !== true, true);
  flag("objects", options["allowEditObjects"] !== true, false);
  flag("scenarios", options["allowEditScenarios"] !== true, false);
  const mode = options["selectionMode"];
  flag("selectLockedCells", mode === "None" || mode === "Unlocked", false);
  flag("selectUnlockedCells", mode === "None", false);
  if (password === null) return;
  HASH_ATTRIBUTES.forEach((name) => element.set(name, undefined));
  if (password !== "") element.set("password", shortHash(password));
}

/** The hash of a password that every program understands (ECMA-376 part 4, 14.7.1): of the characters' low bytes. */
export function shortHash(password: string): string {
  let hash = 0;
  const rotate = (value: number) => ((value >> 14) & 1) | ((value << 1) & 0x7fff);
  for (const character of [...password].reverse()) {
    hash = rotate(hash) ^ (character.charCodeAt(0) & 0xff);
  }
  hash = rotate(hash) ^ password.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, "0");
}
