import { act } from "react";
import { createRoot } from "react-dom/client";
import { useTheme } from "../../src/taskpane/use-theme";

let prefers: readonly string[] = [];
const listeners = new Set<() => void>();
let office: string | undefined;

function Probe() {
  return <>{useTheme(() => office)}</>;
}

beforeAll(() => {
  Object.assign(window, {
    IS_REACT_ACT_ENVIRONMENT: true,
    matchMedia: (query: string) => ({
      matches: prefers.some((one) => query.includes(one)),
      addEventListener: (_: string, listener: () => void) => listeners.add(listener),
      removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
    }),
  });
  document.body.innerHTML = '<div id="root"></div>';
  act(() => createRoot(document.getElementById("root") as HTMLElement).render(<Probe />));
});

const theme = () => document.body.textContent;
const systemChanges = () => act(() => [...listeners].forEach((listener) => listener()));

test("without Office's word it follows the system, contrast first", () => {
  expect(theme()).toBe("light");
  prefers = ["color-scheme: dark"];
  systemChanges();
  expect(theme()).toBe("dark");
  prefers = ["color-scheme: dark", "forced-colors"];
  systemChanges();
  expect(theme()).toBe("contrast");
});

test("Office's own theme goes before the system's, and is looked at when the pane is used again", () => {
  prefers = ["color-scheme: dark"];
  office = "#FFFFFF";
  act(() => void window.dispatchEvent(new Event("focus")));
  expect(theme()).toBe("light");
  office = "#292929";
  act(() => void document.dispatchEvent(new Event("visibilitychange")));
  expect(theme()).toBe("dark");
  expect(document.documentElement.style.colorScheme).toBe("dark");
});
