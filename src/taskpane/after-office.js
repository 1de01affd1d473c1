/* Runs after Office.js, loaded or not. */
history.pushState = window.savedHistory.pushState;
history.replaceState = window.savedHistory.replaceState;
delete window.savedHistory;

if (typeof Office === "undefined") window.noOffice();
delete window.noOffice;
