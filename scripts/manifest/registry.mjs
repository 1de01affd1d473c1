import { addresses } from "./rules/addresses.mjs";
import { controlIds } from "./rules/control-ids.mjs";
import { elementOrder } from "./rules/element-order.mjs";
import { functionNames } from "./rules/function-names.mjs";
import { functionPrefixes } from "./rules/function-prefixes.mjs";
import { icons } from "./rules/icons.mjs";
import { identity } from "./rules/identity.mjs";
import { requiredElements } from "./rules/required-elements.mjs";
import { requirements } from "./rules/requirements.mjs";
import { resources } from "./rules/resources.mjs";
import { sharedRuntime } from "./rules/shared-runtime.mjs";

/**
 * @typedef {object} Manifest
 * @property {import("./tree.mjs").Element} root
 * @property {readonly { id: string, name: string }[]} functions of functions.json
 * @property {(address: string) => { width: number, height: number } | null} pixelsOf the picture behind an address
 *
 * @typedef {object} Rule
 * @property {string} id also the name of its file
 * @property {(manifest: Manifest) => string[]} faults
 */

/** @type {readonly Rule[]} */
export const RULES = [
  requiredElements,
  elementOrder,
  identity,
  addresses,
  resources,
  icons,
  controlIds,
  sharedRuntime,
  requirements,
  functionPrefixes,
  functionNames,
];
