import { isOurPart } from "./workbook-part";
import { isHiddenName } from "./kept-formulas";
import { changeSettings } from "./memory";
import { inExcel } from "./in-excel";
import { unlessDone } from "./unless-done";

/** Something that the workbook keeps for the add-in. */
export interface KeptItem {
  readonly is: "part" | "setting" | "name";
  /** The namespace of a custom XML part, the key of a setting, the hidden name. */
  readonly name: string;
  /** Its text in UTF-8. */
  readonly bytes: number;
}

/**
 * All that the workbook keeps for the add-in, whichever version of it and whichever session wrote it; not the marks, which stand in the cells.
 * Two round trips.
 * @throws OfficeExtension.Error
 */
export async function readInventory(): Promise<readonly KeptItem[]> {
  return inExcel(async (context) => {
    const { parts, settings, names } = await ask(context);
    const ours = parts.items.filter((part) => isOurPart(part.namespaceUri));
    const texts = ours.map((part) => ({ part, xml: part.getXml() }));
    if (texts.length > 0) await context.sync();
    return [
      ...texts.map(({ part, xml }) => itemOf("part", part.namespaceUri, xml.value)),
      ...settings.items.map(({ key, value }) => itemOf("setting", key, JSON.stringify(value))),
      ...names.items
        .filter(({ name }) => isHiddenName(name))
        .map(({ name, formula }) => itemOf("name", name, String(formula))),
    ];
  });
}

/**
 * Takes things out of the workbook for good. Three round trips beside Office's own for the settings; two more after a refusal.
 * @param isWanted which of what `readInventory` gives
 * @throws OfficeExtension.Error
 */
export async function removeKept(
  isWanted: (item: Omit<KeptItem, "bytes">) => boolean
): Promise<void> {
  const keys = await inExcel(async (context) => {
    const { settings } = await ask(context);
    return settings.items.map(({ key }) => key).filter((name) => isWanted({ is: "setting", name }));
  });
  // First: Office keeps a copy of all settings for as long as the pane is open, and would write them again with the next one.
  if (keys.length > 0)
    await changeSettings(() => Object.fromEntries(keys.map((key) => [key, undefined])));
  await removeAll(isWanted).catch((error: unknown) =>
    unlessDone(error, async () => !(await readInventory()).some(isWanted))
  );
}

function removeAll(isWanted: (item: Omit<KeptItem, "bytes">) => boolean): Promise<void> {
  return inExcel(async (context) => {
    const { parts, settings, names } = await ask(context);
    for (const part of parts.items)
      if (isOurPart(part.namespaceUri) && isWanted({ is: "part", name: part.namespaceUri }))
        part.delete();
    for (const item of names.items)
      if (isHiddenName(item.name) && isWanted({ is: "name", name: item.name })) item.delete();
    for (const setting of settings.items)
      if (isWanted({ is: "setting", name: setting.key })) setting.delete();
    await context.sync();
  });
}

async function ask(context: Excel.RequestContext) {
  const { customXmlParts, settings, names } = context.workbook;
  const asked = {
    parts: customXmlParts.load("items/namespaceUri"),
    settings: settings.load("items/key,items/value"),
    names: names.load("items/name,items/formula"),
  };
  await context.sync();
  return asked;
}

function itemOf(is: KeptItem["is"], name: string, text: string): KeptItem {
  return { is, name, bytes: new TextEncoder().encode(text).length };
}
