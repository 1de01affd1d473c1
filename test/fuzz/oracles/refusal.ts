import { UnreadableFileError, type UnreadableReason } from "../../../src/files/unreadable-file";
import { Defect, mustHold } from "../fuzz-kind";

/**
 * What a reader made of a file; null where it refused it in words.
 * @throws Defect where it ended in any other way
 */
export async function readOrRefused<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof UnreadableFileError))
      throw new Defect("The reader failed.", { cause: error });
    const { message } = error;
    mustHold(/^[^a-z]*[一-鿿].*。$/su.test(message), () => `refused with “${message}”`);
    return null;
  }
}

/** Why a reader refuses a file; null where it does not. Errors as `readOrRefused`. */
export async function refusalOf(read: () => Promise<unknown>): Promise<UnreadableReason | null> {
  let reason: UnreadableReason | null = null;
  await readOrRefused(() =>
    read().catch((error: unknown) => {
      if (error instanceof UnreadableFileError) ({ reason } = error);
      throw error;
    })
  );
  return reason;
}
