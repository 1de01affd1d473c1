import { cellText, type ReportDocument, type ReportSection, type ReportTable } from "./report";

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Characters that HTML does not allow in any form, except the blanks among them. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

function escape(text: string): string {
  return text.replace(FORBIDDEN, "\ufffd").replace(/[&<>"']/g, (mark) => ESCAPES[mark] ?? mark);
}

const STYLE = `
  :root { color-scheme: light; }
  body { font: 14px/1.6 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; color: #1f1f1f; max-width: 84rem; margin: 2rem auto; padding: 0 1rem; }
  h1 { font-size: 1.5rem; margin: 0 0 0.5rem; }
  h2 { font-size: 1.1rem; margin: 2rem 0 0.5rem; padding-top: 0.75rem; border-top: 1px solid #d0d0d0; break-after: avoid; }
  p { margin: 0.25rem 0; }
  .scroll { overflow-x: auto; }
  table { border-collapse: collapse; width: 100%; margin: 0.5rem 0; table-layout: fixed; min-width: 40rem; }
  th, td { border: 1px solid #d0d0d0; padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
  th { background: #f3f3f3; font-weight: 600; }
  td.number { text-align: right; font-variant-numeric: tabular-nums; }
  tr { break-inside: avoid; }
  tr.error > td:first-child { border-left: 4px solid #b10e1c; color: #b10e1c; font-weight: 600; }
  tr.warning > td:first-child { border-left: 4px solid #8a5a00; color: #8a5a00; font-weight: 600; }
  tr.note > td:first-child { border-left: 4px solid #5c6b7a; color: #4a5763; }
  @page { size: A4 landscape; margin: 15mm; }
  @media print { body { max-width: none; margin: 0; padding: 0; font-size: 10pt; } .scroll { overflow: visible; } thead { display: table-header-group; } }
`;

function tableHtml({ columns, rows }: ReportTable): string {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns
    .map(({ width }) => `<col style="width: ${((width / whole) * 100).toFixed(1)}%">`)
    .join("");
  const head = columns.map(({ title }) => `<th scope="col">${escape(title)}</th>`).join("");
  const body = rows
    .map(({ tone, cells }) => {
      const line = cells
        .map((cell) => {
          const open = typeof cell === "string" ? "<td>" : '<td class="number">';
          return `${open}${escape(cellText(cell))}</td>`;
        })
        .join("");
      return `<tr class="${tone}">${line}</tr>`;
    })
    .join("\n");
  return `<div class="scroll"><table><colgroup>${widths}</colgroup><thead><tr>${head}</tr></thead>\n<tbody>\n${body}\n</tbody></table></div>`;
}

function paragraphsHtml(paragraphs: readonly string[]): string[] {
  return paragraphs.map((text) => `<p>${escape(text)}</p>`);
}

function sectionHtml({ title, paragraphs, table }: ReportSection): string {
  return [
    "<section>",
    `<h2>${escape(title)}</h2>`,
    ...paragraphsHtml(paragraphs),
    ...(table ? [tableHtml(table)] : []),
    "</section>",
  ].join("\n");
}

/** The report as one self-contained page, to be read and printed without a network; UTF-8. */
export function writeHtmlReport(report: ReportDocument): Uint8Array {
  const html = [
    "<!doctype html>",
    '<html lang="zh-CN">',
    "<head>",
    '<meta charset="utf-8">',
    // were a text to get through as markup, it could neither run nor fetch anything
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escape(report.title)}</title>`,
    `<style>${STYLE}</style>`,
    "</head>",
    "<body>",
    `<h1>${escape(report.title)}</h1>`,
    ...paragraphsHtml(report.paragraphs),
    ...report.sections.map(sectionHtml),
    "</body>",
    "</html>",
    "",
  ].join("\n");
  return new TextEncoder().encode(html);
}
