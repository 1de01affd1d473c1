import { makeStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { getState, subscribe } from "../state/store";

/** So long a sentence stands alone: enough for a screen reader to take it up, which then speaks each to its end. */
const TURN = 400;

const useStyles = makeStyles({
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
  },
});

/**
 * What clicks did, for screen readers. Sentences of the same moment wait for one another: in a live region the later one would take the place
 * of the earlier before it was heard. The same sentence again is a new element, so that it is heard again.
 */
export function Announcer() {
  const [{ said, turn }, setSpoken] = useState({ said: "", turn: 0 });
  useEffect(() => {
    const waiting: string[] = [];
    let heard = getState().sayings;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const next = () => {
      const sentence = waiting.shift();
      timer = sentence === undefined ? null : setTimeout(next, TURN);
      if (sentence !== undefined)
        setSpoken((before) => ({ said: sentence, turn: before.turn + 1 }));
    };
    // Not by rendering: React would draw several changes of a moment at once, and see the last one only.
    const unsubscribe = subscribe(() => {
      const { said: sentence, sayings } = getState();
      if (sayings === heard) return;
      heard = sayings;
      // Nothing to say takes away what was said before; what follows does so, too.
      if (waiting.at(-1) === "") waiting.pop();
      waiting.push(sentence);
      if (timer === null) next();
    });
    return () => {
      unsubscribe();
      if (timer !== null) clearTimeout(timer);
    };
  }, []);
  return (
    <div className={useStyles().unseen} role="status">
      <div key={turn}>{said}</div>
    </div>
  );
}
