import type { Command } from "commander";
import type { Narrative, SlotPiece } from "../narrative/narrative";
import { narrativeText, openSlots, textWithFigures } from "../narrative/plain-text";
import { STYLES } from "../narrative/styles/registry";
import { loadFacts } from "./facts";
import { extensionOf, refuseOverwriting, writeBytes } from "./files";
import { cellJson } from "./json";
import { exactAmount } from "./exact-amount";
import { loadPrevious, loadWorkbook, noTables } from "./load";
import { NARRATIVE_WRITERS } from "./narrative-writers";
import { NO_CORRECTIONS_OPTION, refuseSeveral, statedOf, type StatedOptions } from "./stated";
import { complain, printJson, type ExitCode, type Terminal } from "./terminal";
import { loadLike, loadStyle, writeInStyle } from "./style";
import { UnusableError } from "./unusable";
import { writerFor } from "./writer-for";

interface NarrateOptions extends StatedOptions {
  readonly previous?: string;
  readonly facts?: string;
  readonly template?: string;
  readonly like?: string;
  readonly out?: string;
  readonly withTables?: true;
  readonly json?: true;
}

/** design.md, «The terminal's contract»; a cell of last year's workbook says so. */
function narrativeJson({ sections }: Narrative): object {
  return {
    sections: sections.map((section) => {
      const { text, figures, open } = textWithFigures(section);
      return {
        id: section.id,
        title: section.title,
        text,
        figures: figures.map(({ text: printed, value, unit, start, end, cells }) => ({
          text: printed,
          value: exactAmount(value, unit),
          unit,
          start,
          end,
          cells: cells.map(({ workbook, ...cell }) => ({
            ...cellJson(cell),
            ...(workbook && { workbook }),
          })),
        })),
        open,
      };
    }),
  };
}

function nameOpenSlots(terminal: Terminal, open: readonly SlotPiece[]): void {
  if (open.length === 0) return;
  complain(terminal, `还有 ${String(open.length)} 处需要填写，可用 --facts 提供（左边是名称）：`);
  for (const { id, label, suggestions } of open) {
    complain(terminal, `  ${id}  ${label}`);
    for (const offered of suggestions) complain(terminal, `    可参考：${inShort(offered)}`);
  }
}

/** A suggestion of many lines takes one here. */
function inShort(suggestion: string): string {
  const [first = "", ...others] = suggestion.split("\n");
  return others.length > 0 ? `${first}……（共${String(others.length + 1)}段）` : first;
}

async function narrate(
  terminal: Terminal,
  file: string,
  options: NarrateOptions
): Promise<ExitCode> {
  const { out, json } = options;
  const stated = statedOf(options);
  const like = await loadLike(terminal, options.like);
  const style = await loadStyle(terminal, options.template, like);
  const writer = out === undefined ? null : writerFor(out, NARRATIVE_WRITERS, "情况说明");
  if (options.withTables && (out === undefined || extensionOf(out) !== ".docx"))
    throw new UnusableError("--with-tables 要与 --out 文件.docx 一起用，表只能附在 Word 文档里。");
  refuseOverwriting(out, [file, options.previous, options.facts, options.template, options.like]);
  const facts = await loadFacts(terminal, options.facts);
  const previous = await loadPrevious(terminal, options.previous);
  const { book } = await loadWorkbook(
    terminal,
    file,
    previous,
    stated,
    options.corrections !== false
  );
  if (book.tables.length === 0) throw noTables(file, book);
  refuseSeveral(file, book);

  const narrative = writeInStyle(book, { facts, style, like }, options.template);
  if (out !== undefined && writer)
    await writeBytes(terminal, out, await writer(narrative, options.withTables ? book : null));
  if (json) printJson(terminal, narrativeJson(narrative));
  else if (out === undefined) terminal.stdout(`${narrativeText(narrative)}\n`);
  nameOpenSlots(terminal, openSlots(narrative));
  for (const { text } of narrative.notes ?? []) complain(terminal, `提示：${text}`);
  return 0;
}

/** `narrate FILE.xlsx [--previous F] [--year Y] [--department D] [--no-corrections] [--facts F.json] [--template NAME|FILE.json] [--like F] [--out F [--with-tables]] [--json]`: write the narrative. */
export function addNarrate(
  program: Command,
  terminal: Terminal,
  finish: (code: ExitCode) => void
): void {
  program
    .command("narrate")
    .description("由表生成情况说明；表中没有的内容列为待填，不代填")
    .usage("<工作簿.xlsx> [选项]")
    .argument("<工作簿.xlsx>", "预算公开表工作簿")
    .option("--previous <工作簿.xlsx>", "上年的工作簿，用于增减的计算")
    .option("--year <年度>", "表中没有写年度时，以此为准；有几个年度时，写这一年的")
    .option("--department <名称>", "表中没有写部门时，以此为准；有几个部门时，写这一个的")
    .option(...NO_CORRECTIONS_OPTION)
    .option("--facts <文件.json>", "待填项的内容，如增减原因")
    .option(
      "--template <名称或文件.json>",
      `样式：${Object.entries(STYLES)
        .map(([name, { title }]) => `${name}（${title}）`)
        .join("、")}，或自己的样式文件`
    )
    .option("--like <上年说明>", "上年的情况说明（.docx 或 .txt），据以选样式、提示原因和用途")
    .option("--out <文件>", "保存到文件（.docx 或 .txt）")
    .option("--with-tables", "在 .docx 里附上各张表")
    .option("--json", "只输出 JSON")
    .action(async (file: string, options: NarrateOptions) => {
      finish(await narrate(terminal, file, options));
    });
}
