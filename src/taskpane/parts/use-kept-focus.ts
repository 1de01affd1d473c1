import { useEffect, type RefObject } from "react";

const FOCUSABLE =
  'button, a[href], input, select, textarea, [tabindex="0"]:not([data-tabster-dummy])';

/**
 * When what has the focus disappears, as a button does that has done its work, the focus goes to what came after it, or is nearest and
 * still there, so that the keyboard goes on where it was. What takes the focus on its own account goes first.
 */
export function useKeptFocus(root: RefObject<HTMLElement>): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let path: readonly Element[] = [];
    const remember = ({ target }: FocusEvent) => {
      path = target instanceof Element ? ancestors(target, element) : [];
    };
    let neighbours: readonly (Node | null)[] = [];
    const restore = () => {
      const lost = path[0] && !path[0].isConnected && document.activeElement === document.body;
      if (lost && document.hasFocus()) (firstOf(neighbours) ?? firstOf(path))?.focus();
      neighbours = [];
    };
    // Later, so that what replaces the lost thing can take the focus itself.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new MutationObserver((records) => {
      const gone = records.find(({ removedNodes }) =>
        path.some((one) => [...removedNodes].includes(one))
      );
      if (gone) neighbours = [gone.nextSibling, gone.previousSibling];
      clearTimeout(timer);
      timer = setTimeout(restore);
    });
    observer.observe(element, { childList: true, subtree: true });
    element.addEventListener("focusin", remember);
    return () => {
      observer.disconnect();
      clearTimeout(timer);
      element.removeEventListener("focusin", remember);
    };
  }, [root]);
}

function ancestors(element: Element, root: Element): readonly Element[] {
  const path: Element[] = [];
  for (let at: Element | null = element; at && at !== root; at = at.parentElement) path.push(at);
  return [...path, root];
}

/** The first thing to operate in the first of these that is there and has any. */
function firstOf(nodes: readonly (Node | null)[]): HTMLElement | undefined {
  for (const node of nodes) {
    if (!(node instanceof Element) || !node.isConnected) continue;
    const found = [node, ...node.querySelectorAll<HTMLElement>(FOCUSABLE)].find(isOperable);
    if (found) return found;
  }
  return undefined;
}

function isOperable(element: Element): element is HTMLElement {
  return (
    element instanceof HTMLElement &&
    element.matches(FOCUSABLE) &&
    element.tabIndex >= 0 &&
    element.getClientRects().length > 0
  );
}
