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
  // Tests that use the pane without React's `act` (long sessions) have not said so.
  const environment = window as { IS_REACT_ACT_ENVIRONMENT?: boolean };
  const before = environment.IS_REACT_ACT_ENVIRONMENT;
  environment.IS_REACT_ACT_ENVIRONMENT = true;
  await act(async () => {
    for (const root of roots.splice(0)) root.unmount();
    await Promise.resolve();
  });
  environment.IS_REACT_ACT_ENVIRONMENT = before;
}
