/*
 * The first script of the page: it says why a pane does not open, instead of leaving it white. Internet Explorer reads it too, so it is
 * written as that understands.
 */
(function () {
  var PATIENCE = 15000;
  var OLD = [
    "这台电脑上的 Office 用旧版网页组件（Internet Explorer 或旧版 Edge）显示窗格，打不开预算公开助手。",
    "请更新 Office，并安装 Microsoft Edge WebView2；也可以在浏览器中用网页版 Excel 打开这个工作簿。",
  ];
  var NO_OFFICE = [
    "Office.js 没有加载，可能是网络不通，或单位的网络不允许访问 Office 的服务地址。",
    "请检查网络后再试一次。仍然如此，请联系本单位的信息技术人员，可以改用自带 Office.js 的安装包。",
  ];
  var NO_PROGRAM = [
    "窗格的程序文件没有读到，可能是网络不通，或加载项的服务器没有启动。",
    "请检查网络后再试一次。仍然如此，请联系本单位的信息技术人员。",
  ];
  var SLOW = [
    "窗格的程序还没有读完，已等了 " + PATIENCE / 1000 + " 秒，可能是网络很慢。",
    "可以再等一会儿，窗格会自动打开；或再试一次。",
  ];
  var NO_ANSWER = [
    "Excel 没有回应，已等了 " + PATIENCE / 1000 + " 秒。",
    "可以再等一会儿，窗格会自动打开；或再试一次。",
  ];
  var BROKEN = ["程序出错，没有打开。", "请再试一次。仍然如此，请点“复制详情”，发给技术支持人员。"];

  var details = [];
  var reasonShown = null;

  /** The pane replaces the whole page when it opens. */
  function isOpening() {
    return document.getElementById("opening") !== null;
  }

  function isProgramHere() {
    var opening = document.getElementById("opening");
    return opening !== null && opening.getAttribute("data-program") === "here";
  }

  function giveUp(why, detail) {
    // Of an old browser everything else is a consequence.
    var reason = isOld() ? OLD : why;
    if (detail) details.push(detail);
    if (!isOpening()) return;
    // What was known first is the cause of what follows; that something takes long is known of all.
    if (reasonShown !== null && reasonShown !== NO_ANSWER && reasonShown !== SLOW) return;
    reasonShown = reason;
    document.getElementById("opening").setAttribute("hidden", "");
    document.getElementById("not-opened-why").textContent = reason[0];
    document.getElementById("not-opened-next").textContent = reason[1];
    document.getElementById("not-opened").removeAttribute("hidden");
  }

  function isOld() {
    return typeof Object.hasOwn !== "function" || typeof Array.prototype.at !== "function";
  }

  function onceRead(action) {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", action);
    else action();
  }

  function notLoaded(script) {
    if (script.id === "office-js") giveUp(NO_OFFICE, "Office.js: " + script.src);
    // What Office.js loads on its own account is its own affair.
    else if (script.getAttribute("data-own") !== null) giveUp(NO_PROGRAM, script.src);
  }

  window.addEventListener(
    "error",
    function (event) {
      var target = event.target;
      if (target && target.tagName === "SCRIPT") notLoaded(target);
      else if (event.message && isOpening())
        giveUp(BROKEN, event.message + " (" + event.filename + ":" + event.lineno + ")");
    },
    true
  );
  window.addEventListener("unhandledrejection", function (event) {
    var reason = event.reason;
    if (isOpening()) giveUp(BROKEN, String((reason && reason.stack) || reason));
  });

  function copyDetails() {
    var area = document.createElement("textarea");
    area.value = [document.getElementById("not-opened").innerText]
      .concat(details, location.href.replace(/[?#].*/, ""), navigator.userAgent)
      .join("\n");
    document.body.appendChild(area);
    area.select();
    document.execCommand("copy");
    document.body.removeChild(area);
  }

  onceRead(function () {
    // The pane may be quicker than the browser is with the page.
    if (!isOpening()) return;
    document.getElementById("open-again").onclick = function () {
      location.reload();
    };
    document.getElementById("copy-details").onclick = copyDetails;
    if (isOld()) giveUp(OLD);
  });
  setTimeout(function () {
    if (typeof Office === "undefined") giveUp(NO_OFFICE);
    // The program itself says that it is there (index.tsx).
    else giveUp(isProgramHere() ? NO_ANSWER : SLOW);
  }, PATIENCE);

  /** For after-office.js. */
  window.noOffice = function () {
    giveUp(NO_OFFICE);
  };
})();
