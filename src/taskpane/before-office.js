/* Runs before Office.js, which takes these two functions away from the page; after-office.js gives them back. */
window.savedHistory = { pushState: history.pushState, replaceState: history.replaceState };

/*
 * What becomes of a plain string that a script uses as markup, or as the address of a script (the page requires trusted types). Office.js
 * names its parts by strings, so addresses pass: which of them load is for the page's policy. Markup comes out as the text that it is.
 * There is no way from a string to a program.
 */
if (window.trustedTypes)
  trustedTypes.createPolicy("default", {
    createScriptURL: function (address) {
      return address;
    },
    createHTML: function (markup) {
      return markup.replace(/&/g, "&amp;").replace(/</g, "&lt;");
    },
  });
