import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const PNG_SIGNATURE = "89504e470d0a1a0a";

/**
 * Width and height of the PNG that an address of the add-in stands for, read from its header.
 * @param {string} folder the project's folder, which holds assets/
 * @returns {(address: string) => { width: number, height: number } | null} null where there is no such PNG
 */
export function picturesIn(folder) {
  return (address) => {
    if (!URL.canParse(address)) return null;
    const file = path.join(folder, new URL(address).pathname);
    if (!existsSync(file)) return null;
    const bytes = readFileSync(file);
    if (bytes.subarray(0, 8).toString("hex") !== PNG_SIGNATURE) return null;
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  };
}
