import { act } from "react";
import client from "react-dom/client";

/** What the pane has mounted in this window. */
const roots: client.Root[] = [];

const createRoot = client.createRoot;
client.createRoot = (...args) => {
  const root = createRoot(...args);
  roots.push(root);
  return root;
};

/** Takes the pane out of the window, as closing it does: whatever it still waits for must not draw any more. */
export async function unmountPanes(): Promise<void> {
  await act(async () => {
    for (const root of roots.splice(0)) root.unmount();
    await Promise.resolve();
  });
}
