import { useEffect, useRef, useState } from "react";

const GRACE = 200;

export interface Lingering<T> {
  readonly shown: T | null;
  readonly show: (what: T) => void;
  /** The pointer or the focus left: hide soon, unless it comes back or moves over. */
  readonly leave: () => void;
  readonly stay: () => void;
  readonly hide: () => void;
}

/** Something shown beside what is pointed at; it lingers long enough for the pointer to reach it. */
export function useLingering<T>(): Lingering<T> {
  const [shown, setShown] = useState<T | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const stay = () => clearTimeout(timer.current);
  useEffect(() => stay, []);
  const hide = () => {
    stay();
    setShown(null);
  };
  return {
    shown,
    stay,
    hide,
    show: (what) => {
      stay();
      setShown(what);
    },
    leave: () => {
      stay();
      timer.current = setTimeout(() => setShown(null), GRACE);
    },
  };
}
