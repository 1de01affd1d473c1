import { getState, subscribe } from "../state/store";

/** Resolves once no check is running, its marks included; at once when none is. */
export function checkIsOver(): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (getState().checking !== null) return;
      stop();
      resolve();
    };
    const stop = subscribe(look);
    look();
  });
}
