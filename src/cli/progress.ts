import { displayWidth } from "./columns";
import { printable } from "./printable";
import type { Terminal } from "./terminal";

/** Milliseconds between two drawings: more often nobody reads it, and the screen costs time. */
const PAUSE = 100;
/** Back to the line's beginning, and away with what stands there. */
const CLEAR = "\r\u001b[K";

/** One line on the screen that says how far a run is. */
export interface Progress {
  /** The terminal for everything else: the line makes way for what it writes. */
  readonly terminal: Terminal;
  /** Says that one more file is done. */
  done(file: string, what: "errors" | "unusable" | "nothing"): void;
  end(): void;
}

/** The progress of so many files on standard error; silent where that is no screen. */
export function showProgress(terminal: Terminal, files: number): Progress {
  const { screen } = terminal;
  if (screen === null) return { terminal, done: () => undefined, end: () => undefined };
  const counts = { errors: 0, unusable: 0, nothing: 0 };
  let [isShown, drawnAt] = [false, -Infinity];
  const clear = (): void => {
    if (isShown) terminal.stderr(CLEAR);
    isShown = false;
  };
  const draw = (file: string): void => {
    const now = performance.now();
    if (now - drawnAt < PAUSE) return;
    drawnAt = now;
    const { errors, unusable, nothing } = counts;
    const line = [
      `${String(errors + unusable + nothing)}/${String(files)}`,
      ...(errors > 0 ? [`${String(errors)} 个有错误`] : []),
      ...(unusable > 0 ? [`${String(unusable)} 个不能核验`] : []),
      file,
    ].join("，");
    terminal.stderr(CLEAR + fitting(printable(line), screen - 1));
    isShown = true;
  };
  draw("正在核验");
  return {
    terminal: {
      ...terminal,
      stdout: (text) => {
        clear();
        terminal.stdout(text);
      },
      stderr: (text) => {
        clear();
        terminal.stderr(text);
      },
    },
    done: (file, what) => {
      counts[what]++;
      draw(file);
    },
    end: clear,
  };
}

/** A line cut to the screen's columns: a longer one would wrap, and clearing would leave the rest of it. */
function fitting(line: string, columns: number): string {
  let width = 0;
  const kept = [...line].filter((character) => {
    width += displayWidth(character);
    return width <= columns;
  });
  return kept.join("");
}
