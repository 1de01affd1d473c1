import { fileName } from "./file-name";

/** How long a browser may take to begin; the bytes are let go of afterwards. */
const A_MINUTE = 60_000;

/**
 * Hands bytes to the browser as a file to be saved; where to is for the browser or the user to say.
 * @returns the file's name: `name` without what no file may be called
 */
export function saveFile(name: string, type: string, bytes: Uint8Array): string {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName(name);
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), A_MINUTE);
  return link.download;
}
