/** Ending of the key under which Office.js keeps a copy of the document's settings for the browser tab. */
const CACHED_SETTINGS = "CachedSessionSettings";

/**
 * Makes Office.js ask for the document's settings instead of taking those of the workbook that the tab showed before. In Excel every
 * document has a web view, and so a session storage, of its own; here all panes share the page's.
 */
export function forgetCachedSettings(storage: Storage): void {
  for (const key of Object.keys(storage))
    if (key.endsWith(CACHED_SETTINGS)) storage.removeItem(key);
}
