import { act } from "react";
import { named, text, until } from "./open-pane";

/** Gives a file to the field with this name, as the dialog does. */
export async function chooseFile(field: string, name: string, content: Uint8Array): Promise<void> {
  const input = named(field);
  // jsdom's File cannot be read as bytes.
  const file = Object.assign(new File([], name), {
    arrayBuffer: () => Promise.resolve(new Uint8Array(content).buffer),
  });
  Object.defineProperty(input, "files", { value: [file], configurable: true });
  await act(async () => {
    input.dispatchEvent(new Event("change", { bubbles: true }));
    await Promise.resolve();
  });
  await until(() => !text().includes("正在读取"), "The file is still being read");
}
