import { fileIn } from "../files/unzip";
import { elements, textOf } from "../files/word-xml";
import { openWorkbook } from "../../src/files/open-workbook";
import type { Grid } from "../../src/tables/grid";
import { cellAddress } from "../../src/tables/grid";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runHere, SAMPLES } from "./test-terminal";

interface SectionJson {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly figures: readonly {
    readonly text: string;
    readonly value: string;
    readonly unit: string;
    readonly start: number;
    readonly end: number;
    readonly cells: readonly { readonly sheet: string; readonly cell: string }[];
  }[];
  readonly open: readonly string[];
}

const FILE = "samples/dadukou-2026.xlsx";

async function narrateJson(...argv: readonly string[]): Promise<readonly SectionJson[]> {
  const { code, stdout } = await runHere(["narrate", ...argv, "--json"]);
  expect(code).toBe(0);
  const result = JSON.parse(stdout) as { sections: SectionJson[] };
  expect(Object.keys(result)).toEqual(["sections"]);
  return result.sections;
}

function cellExists(grids: readonly Grid[], place: { sheet: string; cell: string }): boolean {
  return grids.some(
    ({ sheet, values, top, left }) =>
      sheet === place.sheet &&
      values.some((row, r) =>
        row.some((_, c) => cellAddress({ row: top + r, column: left + c }) === place.cell)
      )
  );
}

describe("--json", () => {
  test.each(SAMPLES)(
    "%s: figures stand where they say and come from cells that exist",
    async (file) => {
      const grids = await openWorkbook(readFileSync(join(__dirname, "../..", file)));
      const sections = await narrateJson(file);
      expect(sections.length).toBeGreaterThan(0);
      for (const section of sections) {
        expect(Object.keys(section)).toEqual(["id", "title", "text", "figures", "open"]);
        for (const { text, value, unit, start, end, cells } of section.figures) {
          expect(section.text.slice(start, end)).toBe(text);
          expect(Number(value)).toBeCloseTo(Number(text.replaceAll(",", "")), 2);
          expect(value).toMatch(/^-?\d+\.\d{2,}$/);
          expect(unit).toBe("万元");
          expect(cells).not.toEqual([]);
          for (const cell of cells) expect(cellExists(grids, cell)).toBe(true);
        }
      }
    }
  );

  test("what needs a person is named in the section and on standard error", async () => {
    const { stdout, stderr } = await runHere(["narrate", FILE, "--json"]);
    const { sections } = JSON.parse(stdout) as { sections: SectionJson[] };
    const open = new Set(sections.flatMap((section) => section.open));
    expect(open.size).toBeGreaterThan(0);
    expect(stderr[0]).toContain("需要填写");
    for (const label of open) expect(stderr.some((line) => line.includes(label))).toBe(true);
  });
});

describe("the text", () => {
  test("is printed, with what is open in brackets", async () => {
    const { code, stdout, stderr } = await runHere(["narrate", FILE]);
    expect(code).toBe(0);
    expect(stdout).toContain("四、“三公”经费情况说明");
    expect(stdout.match(/【待填：/g)?.length).toBeGreaterThan(0);
    expect(stderr.length).toBeGreaterThan(1);
  });

  test("--out F.txt saves the same text and prints nothing", async () => {
    const printed = await runHere(["narrate", FILE]);
    const { code, stdout, written } = await runHere(["narrate", FILE, "--out", "n.txt"]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(new TextDecoder().decode(written.get("n.txt"))).toBe(printed.stdout);
  });
});

describe("--out F.docx", () => {
  async function paragraphs(file: string): Promise<string[]> {
    const { code, stdout, written } = await runHere(["narrate", file, "--out", "n.docx"]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    const xml = fileIn(written.get("n.docx") ?? new Uint8Array(), "word/document.xml");
    return elements(xml, "w:p").map(textOf);
  }

  test.each(SAMPLES)(
    "%s: the printed text below the title of its department and year",
    async (file) => {
      const { stdout } = await runHere(["narrate", file]);
      const [department, title, ...text] = await paragraphs(file);
      expect([department, title, ...text]).toEqual(
        stdout.split("\n").filter((line) => line !== "")
      );
      expect(department).toMatch(/^.{3,}(办公室|中心)$/);
      expect(title).toBe(`${/\d{4}/.exec(file)?.[0] ?? ""}年部门预算情况说明`);
    }
  );

  test("what is open is highlighted, and nothing else", async () => {
    const { stdout, written } = await runHere(["narrate", FILE, "--json", "--out", "n.docx"]);
    const { sections } = JSON.parse(stdout) as { sections: SectionJson[] };
    const xml = fileIn(written.get("n.docx") ?? new Uint8Array(), "word/document.xml");
    const marked = elements(xml, "w:r").filter((run) => run.includes("<w:highlight "));
    const asked = sections.flatMap(({ text }) => text.match(/【待填：.*?】/g) ?? []);
    expect(asked.length).toBeGreaterThan(0);
    expect(marked.map(textOf)).toEqual(asked);
  });
});

describe("--facts", () => {
  const REASON = "sangong.operation.reason";

  test("an answer stands in the text and is no longer asked", async () => {
    const before = await runHere(["narrate", FILE]);
    expect(before.stderr.some((line) => line.trim().startsWith(REASON))).toBe(true);
    const after = await runHere(["narrate", FILE, "--facts", "f.json"], {
      "f.json": JSON.stringify({ [REASON]: "车辆使用年限较长{{ x }}" }),
    });
    expect(after.stdout).toContain("车辆使用年限较长{{ x }}");
    expect(after.stderr.some((line) => line.trim().startsWith(REASON))).toBe(false);
  });

  test("an id that no slot has is named, and the rest is used", async () => {
    const { code, stderr } = await runHere(["narrate", FILE, "--facts", "f.json"], {
      "f.json": '{"sangong.weather": "晴"}',
    });
    expect(code).toBe(0);
    expect(stderr[0]).toMatch(/^f\.json：.*sangong\.weather/);
  });

  test.each<[string, string]>([
    ["no JSON", "{reason: 1}"],
    ["a list", "[]"],
    ["null", "null"],
    ["an answer that is no text", '{"basic.use": ["a"]}'],
  ])("%s: exit 2 and one line", async (_, content) => {
    const { code, stdout, stderr } = await runHere(["narrate", FILE, "--facts", "f.json"], {
      "f.json": content,
    });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toHaveLength(1);
    expect(stderr[0]).toMatch(/^f\.json：/);
  });
});

describe("--template", () => {
  const styled = async (template: string, style?: unknown) =>
    await runHere(
      ["narrate", FILE, "--template", template],
      style === undefined ? {} : { [template]: JSON.stringify(style) }
    );

  test.each(["standard", "dadukou", "jiulongpo", "tongnan", "qijiang"])(
    "%s writes",
    async (name) => {
      const { code, stdout } = await styled(name);
      expect(code).toBe(0);
      expect(stdout).toContain("“三公”经费预算30.5万元");
    }
  );

  test("a file of one's own", async () => {
    const style = { extends: "jiulongpo", phrases: { same: "与2025年预算持平" } };
    const { code, stdout } = await styled("own.json", style);
    expect(code).toBe(0);
    expect(stdout).toContain("2026年预算公开情况说明");
    expect(stdout).toContain("因公出国（境）费用0万元，与2025年预算持平；");
  });

  test.each<[string, string, unknown, RegExp]>([
    [
      "an unknown name",
      "nanan",
      undefined,
      /^没有样式“nanan”。现有样式：standard（通用）、dadukou/,
    ],
    ["a mistake in the file", "own.json", { unit: "斤", items: 1 }, /^own\.json：unit：.*另有1处/],
    [
      "a mistake in a template",
      "own.json",
      { wording: { contact: { paragraphs: [["甲", "{{ name"]] } } },
      /^own\.json：contact第1段第2行：/,
    ],
    [
      "a mistake that only writing shows",
      "own.json",
      { wording: { contact: { paragraphs: ["{{ name.first }}"] } } },
      /^own\.json：contact第1段第1行：没有“name\.first”/,
    ],
  ])("%s: exit 2 and one line", async (_, template, style, words) => {
    const { code, stdout, stderr } = await styled(template, style);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toHaveLength(1);
    expect(stderr[0]).toMatch(words);
  });
});

test("what the writer should know stands on standard error, not in the text", async () => {
  const { stdout, stderr } = await runHere(["narrate", "samples/tongnan-2023.xlsx"]);
  expect(stderr.some((line) => /^提示：.*相差0\.01万元，.*尾差。$/.test(line))).toBe(true);
  expect(stdout).not.toContain("尾差");
});

describe("--like", () => {
  const LAST = "samples/dadukou-2024.narrative.txt";

  test("writes in the style of last year's text, says so, and offers what it said", async () => {
    const { code, stderr } = await runHere(["narrate", FILE, "--like", LAST]);
    expect(code).toBe(0);
    expect(stderr[0]).toMatch(/^上年的说明像是“大渡口”样式（.*），按它写。/);
    const at = stderr.findIndex((line) => line.trim().startsWith("basic.use"));
    expect(stderr[at + 1]).toMatch(/^ {4}可参考：保障在职人员工资福利/);
  });

  test("--template goes before it", async () => {
    const { stderr, stdout } = await runHere([
      ...["narrate", FILE, "--like", LAST],
      ...["--template", "jiulongpo"],
    ]);
    expect(stdout).toContain("预算公开情况说明");
    expect(stderr[0]).toContain("需要填写");
  });
});
