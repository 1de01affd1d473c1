/**
 * Makes a page of the add-in's own folder out of one of docs/*.md, so that the handbook can be read where there is no network. It knows the
 * Markdown that these documents use: headings, paragraphs, lists, quotations, tables, code, bold, links, pictures.
 */

const { documentPolicy } = require("./content-security-policy");

const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 46em; margin: 0 auto; padding: 16px 16px 64px; font: 16px/1.7 "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", sans-serif; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.35; }
nav { display: flex; flex-wrap: wrap; gap: 4px 16px; padding-bottom: 8px; border-bottom: 1px solid currentcolor; }
img { max-width: 100%; }
div.table { overflow-x: auto; }
table { border-collapse: collapse; font-size: 14px; }
th, td { padding: 4px 8px; border: 1px solid #80808080; text-align: start; vertical-align: top; }
code, pre { font-family: Consolas, Menlo, monospace; font-size: 0.9em; }
pre { padding: 8px; overflow-x: auto; border: 1px solid #80808080; }
blockquote { margin: 0; padding-inline-start: 12px; border-inline-start: 3px solid #80808080; }
`;

/** What the build puts beside taskpane.html, by the documents' names. */
const HELP_PAGES = {
  handbook: "使用手册",
  checks: "核验规则",
  functions: "函数",
  narrative: "情况说明的写法",
  "own-relations": "自定义核验",
};

function escaped(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** Where a link leads: to another of these pages, or to nowhere, for there may be no network. */
function target(address) {
  const [, name, anchor = ""] = /^(?:\.\/)?([\w-]+)\.md(#.*)?$/.exec(address) ?? [];
  if (name !== undefined && Object.hasOwn(HELP_PAGES, name)) return `${name}.html${anchor}`;
  return address.startsWith("#") ? address : null;
}

function inline(text) {
  // Code first: nothing in it means anything else.
  return text
    .split(/(`[^`]+`)/)
    .map((piece) =>
      piece.startsWith("`") && piece.length > 1
        ? `<code>${escaped(piece.slice(1, -1))}</code>`
        : words(piece)
    )
    .join("");
}

function words(text) {
  return escaped(text)
    .replace(/!\[([^\]]*)\]\(([^)]+)\)/g, '<img src="$2" alt="$1">')
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, (_, name, address) => {
      const to = target(address);
      return to === null ? name : `<a href="${to}">${name}</a>`;
    })
    .replace(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>");
}

const cells = (row) =>
  row
    .trim()
    .replace(/^\||\|$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) => inline(cell.trim().replaceAll("\\|", "|")));

function table([head, , ...rows]) {
  const row = (name, line) =>
    `<tr>${cells(line)
      .map((cell) => `<${name}>${cell}</${name}>`)
      .join("")}</tr>`;
  const body = rows.map((line) => row("td", line)).join("");
  return `<div class="table"><table><thead>${row("th", head)}</thead><tbody>${body}</tbody></table></div>`;
}

/** The lines of one block are those up to the next blank line, or to a line of another kind. */
const KINDS = [
  { begins: /^#{1,6} /, single: true, make: ([line]) => heading(line) },
  { begins: /^\|/, make: table },
  { begins: /^> ?/, make: (lines) => quotation(lines) },
  { begins: /^[-*] /, continues: /^\s+\S/, make: (lines) => list("ul", /^[-*] /, lines) },
  { begins: /^\d+\. /, continues: /^\s+\S/, make: (lines) => list("ol", /^\d+\. /, lines) },
];

/** Where code begins and ends; within a list it is indented. */
const FENCE = /^\s*(?=```)/;

function heading(line) {
  const [, marks, text] = /^(#+) (.*)$/.exec(line);
  return `<h${marks.length}>${inline(text)}</h${marks.length}>`;
}

function quotation(lines) {
  return `<blockquote>${inline(lines.map((line) => line.replace(/^> ?/, "")).join("\n"))}</blockquote>`;
}

function list(name, mark, lines) {
  const items = [];
  for (const line of lines)
    if (mark.test(line)) items.push(line.replace(mark, ""));
    else items[items.length - 1] += `\n${line.trim()}`;
  return `<${name}>${items.map((item) => `<li>${inline(item)}</li>`).join("")}</${name}>`;
}

function blocks(markdown) {
  const lines = markdown.replace(/<!--[^]*?-->/g, "").split(/\r?\n/);
  const made = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (line.trim() === "") {
      at++;
      continue;
    }
    const [indent] = FENCE.exec(line) ?? [];
    if (indent !== undefined) {
      const end = lines.findIndex((other, i) => i > at && FENCE.test(other));
      const code = lines.slice(at + 1, end).map((own) => own.slice(indent.length));
      made.push(`<pre>${escaped(code.join("\n"))}</pre>`);
      at = end + 1;
      continue;
    }
    const kind = KINDS.find(({ begins }) => begins.test(line));
    const isMore = (next) =>
      next.trim() !== "" &&
      (kind
        ? !kind.single && (kind.begins.test(next) || kind.continues?.test(next))
        : !FENCE.test(next) && !KINDS.some(({ begins }) => begins.test(next)));
    let end = at + 1;
    while (end < lines.length && isMore(lines[end])) end++;
    const own = lines.slice(at, end);
    made.push(kind ? kind.make(own) : `<p>${inline(own.join("\n"))}</p>`);
    at = end;
  }
  return made.join("\n");
}

/** The whole page of a document. */
function helpPage(markdown) {
  const title = /^# (.*)$/m.exec(markdown)?.[1] ?? "预算公开助手";
  const links = Object.entries(HELP_PAGES).map(
    ([name, words]) => `<a href="${name}.html">${words}</a>`
  );
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${documentPolicy(STYLE)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}：预算公开助手</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<nav aria-label="手册">${links.join(" ")}</nav>
<main>
${blocks(markdown)}
</main>
</body>
</html>
`;
}

module.exports = { HELP_PAGES, helpPage };
