import { readXlsx } from "hucre/xlsx";
import { writeDocxReport } from "../../src/files/report-docx";
import { writeHtmlReport } from "../../src/files/report-html";
import { writeXlsxReport } from "../../src/files/report-xlsx";
import type { ReportDocument } from "../../src/files/report";
import { documentXml, elements, textOf } from "./word-xml";

const HOSTILE = [
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "<script>alert(1)</script>",
  "a\"b'c&d",
  "\u0007铃",
];

const REPORT: ReportDocument = {
  title: "预算公开表核验报告 <测试>",
  paragraphs: ["共 1 个文件。"],
  sections: [
    {
      title: "发现的问题",
      paragraphs: [],
      table: {
        columns: [
          { title: "级别", width: 8 },
          { title: "内容", width: 40 },
          { title: "差额", width: 12 },
        ],
        rows: HOSTILE.map((text) => ({
          tone: "error" as const,
          cells: ["错误", text, { text: "-0.61", value: -0.61 }],
        })),
      },
    },
    { title: "发现的问题", paragraphs: ["同名：第二张表。"], table: null },
    {
      title: "很长的名称[含]不能用的:字符*?/\\，并且超过三十一个字符的工作表名称",
      paragraphs: [],
      table: null,
    },
  ],
};

describe(".html", () => {
  const html = new TextDecoder().decode(writeHtmlReport(REPORT));

  test("text stays text", () => {
    expect(html).not.toContain("<script");
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(html).toContain("a&quot;b&#39;c&amp;d");
    expect(html).toContain("<title>预算公开表核验报告 &lt;测试&gt;</title>");
    expect(html).not.toContain("\u0007");
  });

  test("nothing is loaded from elsewhere, nor may anything be", () => {
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline';`);
    expect(html).not.toMatch(/\b(src|href)\s*=|url\(|@import/);
  });

  test("numbers stand to the right, texts do not", () => {
    expect(html.match(/<td class="number">-0\.61<\/td>/g)).toHaveLength(HOSTILE.length);
    expect(html).toContain("<td>-1</td>");
  });
});

describe(".xlsx", () => {
  test("no text becomes a formula or a number, amounts are numbers", async () => {
    const { sheets } = await readXlsx(await writeXlsxReport(REPORT), { readStyles: true });
    const rows = sheets[0]?.rows.slice(-HOSTILE.length) ?? [];
    expect(rows.map((row) => row[1])).toEqual(
      HOSTILE.map((text) => text.replace("\u0007", "\ufffd"))
    );
    expect(rows.map((row) => row[2])).toEqual(HOSTILE.map(() => -0.61));
    for (const cell of sheets[0]?.cells?.values() ?? []) expect(cell.formula).toBeUndefined();
  });

  test("rows of wrapped text say how high they are, and the header stands on every page", async () => {
    const [section] = REPORT.sections;
    const [columns = [], first] = [section?.table?.columns, section?.table?.rows[0]];
    const rows = ["短", "很长的说明".repeat(20)].map((text) => ({
      tone: "plain" as const,
      cells: ["错误", text, first?.cells[2] ?? ""],
    }));
    const sections = [{ title: "一 'a'", paragraphs: [], table: { columns, rows } }];
    const { sheets, namedRanges } = await readXlsx(await writeXlsxReport({ ...REPORT, sections }));
    const heights = [...(sheets[0]?.rowDefs ?? [])].map(([row, { height }]) => [row, height]);
    // 200 units, a little more for the font, in 39 a line
    expect(heights).toEqual([[6, 6 * 15 + 3]]);
    expect(JSON.stringify([namedRanges, sheets[0]?.pageSetup])).toContain("$5:$5");
  });

  test("sheet names are unique and fit", async () => {
    const { sheets } = await readXlsx(await writeXlsxReport(REPORT));
    const names = sheets.map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual(["发现的问题", "发现的问题 2"]);
    expect(names[2]).toMatch(/^[^[\]:*?/\\]{1,31}$/);
  });

  test("the first sheet opens with the report's title, then the section's table", async () => {
    const { sheets } = await readXlsx(await writeXlsxReport(REPORT));
    expect(sheets[0]?.rows.slice(0, 5).map((row) => row[0] ?? null)).toEqual([
      REPORT.title,
      "共 1 个文件。",
      "发现的问题",
      null,
      "级别",
    ]);
  });
});

function gridColumns(xml: string): readonly number[] {
  return [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
}

describe(".docx", () => {
  let xml: string;
  let rows: readonly string[];
  beforeAll(async () => {
    xml = documentXml(await writeDocxReport(REPORT));
    rows = elements(xml, "w:tr");
  });

  test("the table has the cells given, text as text", () => {
    expect(rows.map((row) => elements(row, "w:tc").map(textOf))).toEqual([
      ["级别", "内容", "差额"],
      ...HOSTILE.map((text) => ["错误", text.replace("\u0007", "\ufffd"), "-0.61"]),
    ]);
  });

  test("title, paragraphs and sections stand around it in their order", () => {
    const around = xml.replace(/<w:tbl>.*?<\/w:tbl>/gs, "");
    expect(elements(around, "w:p").map(textOf)).toEqual([
      REPORT.title,
      ...REPORT.paragraphs,
      ...REPORT.sections.flatMap(({ title, paragraphs }) => [title, ...paragraphs]),
    ]);
  });

  test("the header repeats on each page, numbers stand to the right, the tone is the first cell's", () => {
    expect(rows.map((row) => row.includes("<w:tblHeader/>"))).toEqual([
      true,
      ...HOSTILE.map(() => false),
    ]);
    for (const row of rows.slice(1)) {
      const cells = elements(row, "w:tc");
      expect(cells.map((cell) => cell.includes('<w:jc w:val="right"/>'))).toEqual([
        false,
        false,
        true,
      ]);
      expect(cells.map((cell) => cell.includes('w:val="B10E1C"'))).toEqual([true, false, false]);
    }
  });

  test("no column is so narrow that a number breaks", () => {
    const amount = "48,445,600.00";
    const narrow: ReportDocument = {
      ...REPORT,
      sections: [
        {
          title: "甲",
          paragraphs: [],
          table: {
            columns: ["条号", "应为", "说明"].map((title, c) => ({
              title,
              width: [1, 4, 90][c] ?? 0,
            })),
            rows: [{ tone: "plain", cells: ["12", { text: amount, value: 48445600 }, "…"] }],
          },
        },
      ],
    };
    return writeDocxReport(narrow).then((bytes) => {
      const [first = 0, second = 0, third = 0] = gridColumns(documentXml(bytes));
      expect(first).toBeGreaterThan(500);
      expect(second).toBeGreaterThan(amount.length * 96);
      expect(first + second + third).toBeLessThanOrEqual(15136);
    });
  });

  test("a table beyond what Word opens is shortened to its gravest rows, and says so", async () => {
    const tones = ["plain", "warning", "error"] as const;
    const rows = Array.from({ length: 3_000 }, (_, i) => ({
      tone: tones[i % 3] ?? "plain",
      cells: [String(i)],
    }));
    const [section] = REPORT.sections;
    const table = { columns: [{ title: "条号", width: 8 }], rows };
    const long = { ...REPORT, sections: [{ title: "甲", paragraphs: [], ...section, table }] };
    const written = documentXml(await writeDocxReport(long));
    const kept = elements(written, "w:tr").slice(1).map(textOf);
    expect(kept).toEqual(rows.filter(({ tone }) => tone !== "plain").map(({ cells }) => cells[0]));
    expect(written).toContain("共 3000 行，Word 打不开这么长的表；这里只列出 2000 行");
    expect(xml).not.toContain("Word 打不开");
  });

  test("the page is A4 across and the table as wide as its text", () => {
    expect(xml).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    const widths = gridColumns(xml);
    const margin = /<w:pgMar [^>]*>/.exec(xml)?.[0] ?? "";
    const [left, right] = ["left", "right"].map(
      (side) => new RegExp(`w:${side}="(\\d+)"`).exec(margin)?.[1]
    );
    const room = 16838 - Number(left) - Number(right);
    const whole = widths.reduce((sum, width) => sum + width, 0);
    expect(whole).toBeLessThanOrEqual(room);
    expect(whole).toBeGreaterThan(room - 20);
  });
});
