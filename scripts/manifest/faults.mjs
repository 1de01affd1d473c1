import { RULES } from "./registry.mjs";
import { parseXml } from "./tree.mjs";

/**
 * Everything that Excel, or the user behind an older one, would stumble over.
 * @param {string} xml the manifest
 * @param {Omit<import("./registry.mjs").Manifest, "root">} context
 * @returns {Promise<{ rule: string, fault: string }[]>} empty for a sound manifest
 */
export async function findFaults(xml, context) {
  let root;
  try {
    root = await parseXml(xml);
  } catch (error) {
    return [{ rule: "well-formed", fault: error.message.replaceAll("\n", ", ") }];
  }
  return RULES.flatMap(({ id, faults }) =>
    [...new Set(faults({ root, ...context }))].map((fault) => ({ rule: id, fault }))
  );
}
