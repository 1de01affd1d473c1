import type { Command } from "commander";
import type { Narrative, SlotPiece } from "../narrative/narrative";
import { narrativeText, openSlots, textWithFigures } from "../narrative/plain-text";
import { isStyleName, STYLES, type StyleName } from "../narrative/styles/registry";
import { writeNarrative } from "../narrative/write";
import { loadFacts } from "./facts";
import { refuseOverwriting, writeBytes } from "./files";
import { cellJson } from "./json";
import { exactAmount } from "./exact-amount";
import { loadPrevious, loadWorkbook, noTables } from "./load";
import { NARRATIVE_WRITERS } from "./narrative-writers";
import { refuseSeveral, statedOf, type StatedOptions } from "./stated";
import { complain, printJson, type ExitCode, type Terminal } from "./terminal";
import { UnusableError } from "./unusable";
import { writerFor } from "./writer-for";

interface NarrateOptions extends StatedOptions {
  readonly previous?: string;
  readonly facts?: string;
  readonly template?: string;
  readonly out?: string;
  readonly json?: true;
}

function styleOf(template: string | undefined): StyleName | undefined {
  if (template === undefined || isStyleName(template)) return template;
  const known = Object.entries(STYLES).map(([name, { title }]) => `${name}（${title}）`);
  throw new UnusableError(`没有模板“${template}”。现有模板：${known.join("、")}。`);
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
  for (const { id, label } of open) complain(terminal, `  ${id}  ${label}`);
}

async function narrate(
  terminal: Terminal,
  file: string,
  options: NarrateOptions
): Promise<ExitCode> {
  const { out, json } = options;
  const style = styleOf(options.template);
  const stated = statedOf(options);
  const writer = out === undefined ? null : writerFor(out, NARRATIVE_WRITERS, "情况说明");
  refuseOverwriting(out, [file, options.previous, options.facts]);
  const facts = await loadFacts(terminal, options.facts);
  const previous = await loadPrevious(terminal, options.previous);
  const { book } = await loadWorkbook(terminal, file, previous, stated);
  if (book.tables.length === 0) throw noTables(file, book);
  refuseSeveral(file, book);

  const narrative = writeNarrative(book, { facts, ...(style && { style }) });
  if (out !== undefined && writer) await writeBytes(terminal, out, await writer(narrative, book));
  if (json) printJson(terminal, narrativeJson(narrative));
  else if (out === undefined) terminal.stdout(`${narrativeText(narrative)}\n`);
  nameOpenSlots(terminal, openSlots(narrative));
  return 0;
}

/** `narrate FILE.xlsx [--previous F] [--year Y] [--department D] [--facts F.json] [--template NAME] [--out F] [--json]`: write the narrative. */
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
    .option("--facts <文件.json>", "待填项的内容，如增减原因")
    .option("--template <名称>", `模板：${Object.keys(STYLES).join("、")}`)
    .option("--out <文件>", "保存到文件（.docx 或 .txt）")
    .option("--json", "只输出 JSON")
    .action(async (file: string, options: NarrateOptions) => {
      finish(await narrate(terminal, file, options));
    });
}
