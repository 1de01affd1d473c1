/* Runs before Office.js, which takes these two functions away from the page; after-office.js gives them back. */
window.savedHistory = { pushState: history.pushState, replaceState: history.replaceState };
