/* Runs after Office.js, loaded or not. A pane that does not open says so instead of waiting for ever. */
(function () {
  var PATIENCE = 15000;

  history.pushState = window.savedHistory.pushState;
  history.replaceState = window.savedHistory.replaceState;
  delete window.savedHistory;

  function giveUp(why) {
    var opening = document.getElementById("opening");
    if (!opening) return; // The pane has taken over.
    opening.hidden = true;
    if (why) document.getElementById("not-opened-why").textContent = why;
    document.getElementById("not-opened").hidden = false;
  }

  document.addEventListener("DOMContentLoaded", function () {
    if (typeof Office === "undefined") giveUp();
    else
      setTimeout(function () {
        giveUp("Excel 没有回应，已等了 " + PATIENCE / 1000 + " 秒。");
      }, PATIENCE);
  });
})();
