const { createHash } = require("node:crypto");

/** The source that allows exactly this inline style or script and no other. */
function hashSource(text) {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

function printed(directives) {
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(" "))
    .join("; ");
}

/** What a meta element cannot say, and only a server can, is frame-ancestors (docs/decisions/security.md). */
const NOTHING = {
  "default-src": ["'none'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
  "object-src": ["'none'"],
};

/**
 * The Content-Security-Policy of the pane's page.
 * @param {string} officeJs where Office.js comes from: an address, or a path within the add-in's own folder
 */
function panePolicy(officeJs) {
  // Office.js fetches its own parts from where it came from; a page that asks whether the user trusts an unknown Excel for the web too
  const office = /^https?:/.test(officeJs) ? [new URL(officeJs).origin] : [];
  return printed({
    ...NOTHING,
    "script-src": ["'self'", ...office],
    // Fluent makes empty style elements and fills them rule by rule, which needs no leave; whatever brings its own text is refused
    "style-src": ["'self'", hashSource("")],
    "img-src": ["'self'", "data:"],
    "connect-src": ["'self'"],
    "frame-src": office.length > 0 ? office : ["'none'"],
    // src/taskpane/before-office.js says what becomes of plain strings
    "require-trusted-types-for": ["'script'"],
  });
}

/**
 * The Content-Security-Policy of a page that only shows something.
 * @param {string} style the text of its only style element
 */
function documentPolicy(style) {
  return printed({ ...NOTHING, "style-src": [hashSource(style)], "img-src": ["'self'", "data:"] });
}

/**
 * The Content-Security-Policy of the page with the embedded workbook, which shows the pane in a frame. Univer brings styles with their
 * text, on elements too.
 */
function hostPolicy() {
  return printed({
    ...NOTHING,
    "script-src": ["'self'"],
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:"],
    "font-src": ["'self'", "data:"],
    "connect-src": ["'self'"],
    "frame-src": ["'self'"],
  });
}

module.exports = { documentPolicy, hostPolicy, panePolicy };
