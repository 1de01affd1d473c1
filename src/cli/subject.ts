import type { Command } from "commander";
import { toHalfWidth } from "../money/width";
import type { Branch, Evidence, SubjectEntry, Subjects } from "../subjects/subjects";
import { loadSubjects } from "./load-subjects";
import { complain, printJson, type ExitCode, type Terminal } from "./terminal";

interface SubjectOptions {
  readonly subjects?: string;
  readonly json?: true;
}

const BRANCH_TITLES: Readonly<Record<Branch, string>> = {
  function: "支出功能分类",
  fund: "政府性基金支出",
  "economic-department": "部门预算支出经济分类",
  "economic-government": "政府预算支出经济分类",
  income: "收入分类",
};

/** How many similar names are listed. */
const MOST_SIMILAR = 20;
/** Up to how many entries of one name are shown in full rather than as a list. */
const MOST_IN_FULL = 3;

const LEVEL_TITLES = { 1: "类", 2: "款", 3: "项" } as const;

const EVIDENCE_TEXTS: Readonly<
  Record<Exclude<Evidence, "printed-2023+" | "printed-2018+">, string>
> = {
  official: "来自官方科目表",
  likely: "很可能如此，未在公开文件中见过",
  unverified: "未能核实",
  doubtful: "存疑，请以官方科目表为准",
};

/** How well a subject is known, in words. */
function evidenceText({ evidence, year }: SubjectEntry): string {
  if (evidence !== "printed-2023+" && evidence !== "printed-2018+") return EVIDENCE_TEXTS[evidence];
  if (year !== null) return `${String(year)}年公开文件中见过`;
  return evidence === "printed-2023+" ? "2023年以来公开文件中见过" : "2018年以来公开文件中见过";
}

/** All entries of that code or exactly that name, in every branch. */
function exactHits(subjects: Subjects, text: string): readonly SubjectEntry[] {
  const code = toHalfWidth(text).trim();
  if (!/^\d+$/.test(code)) return subjects.byName(text);
  const branches = Object.keys(BRANCH_TITLES) as Branch[];
  return branches.flatMap((branch) => subjects.byCode(code, branch) ?? []);
}

function named({ code, name }: SubjectEntry): { code: string; name: string } {
  return { code, name };
}

function entryJson(subjects: Subjects, entry: SubjectEntry): object {
  const { branch, code, name, level, evidence, year } = entry;
  return {
    branch,
    code,
    name,
    level,
    evidence,
    year,
    path: subjects.path(entry).map(named),
    children: subjects.children(entry).map(named),
  };
}

function brief({ code, name }: SubjectEntry): string {
  return `${code} ${name}`;
}

function entryText(subjects: Subjects, entry: SubjectEntry): string {
  const children = subjects.children(entry);
  return [
    brief(entry),
    `  ${BRANCH_TITLES[entry.branch]}，${LEVEL_TITLES[entry.level]}级科目`,
    `  所属：${subjects.path(entry).map(brief).join(" › ")}`,
    `  依据：${evidenceText(entry)}`,
    ...(children.length > 0 ? [`  下级（${String(children.length)}）：`] : []),
    ...children.map((child) => `    ${brief(child)}`),
    "",
  ].join("\n");
}

/** A list with the path of each, for many entries of one name and for similar names. */
function listText(subjects: Subjects, heading: string, entries: readonly SubjectEntry[]): string {
  const lines = entries.map(
    (entry) =>
      `  ${subjects.path(entry).map(brief).join(" › ")}（${BRANCH_TITLES[entry.branch]}，${evidenceText(entry)}）`
  );
  return `${[heading, ...lines].join("\n")}\n`;
}

async function lookUp(
  terminal: Terminal,
  text: string,
  { json, subjects: path }: SubjectOptions
): Promise<ExitCode> {
  const subjects = await loadSubjects(terminal, path);
  const { edition } = subjects;
  const exact = exactHits(subjects, text);
  const toJson = (entry: SubjectEntry) => entryJson(subjects, entry);
  const found = exact.length > 0 ? [] : subjects.search(text, MOST_SIMILAR + 1);
  const similar = found.slice(0, MOST_SIMILAR);
  if (json)
    printJson(terminal, {
      edition,
      entries: exact.map(toJson),
      similar: similar.map(toJson),
    });
  if (exact.length + similar.length === 0) {
    complain(terminal, `没有找到科目“${text}”。可以只输入编码的前几位，或名称中的几个字。`);
    return 1;
  }
  if (json) return 0;
  if (similar.length > 0) {
    const only = found.length > similar.length ? `（只列出前 ${String(MOST_SIMILAR)} 个）` : "";
    terminal.stdout(listText(subjects, `没有恰好是“${text}”的科目，相近的有${only}：`, similar));
  } else if (exact.length > MOST_IN_FULL)
    terminal.stdout(
      listText(subjects, `“${text}”是 ${String(exact.length)} 个科目的名称：`, exact)
    );
  else terminal.stdout(exact.map((entry) => entryText(subjects, entry)).join("\n"));
  return 0;
}

/** `subject CODE|NAME [--subjects F] [--json]`: look up the standard tree. */
export function addSubject(
  program: Command,
  terminal: Terminal,
  finish: (code: ExitCode) => void
): void {
  program
    .command("subject")
    .description("按编码或名称查政府收支分类科目")
    .usage("<编码或名称> [选项]")
    .argument("<编码或名称>", "如 2010301 或 行政运行")
    .option("--subjects <文件>", "本年的政府收支分类科目表（.xlsx 或 .csv）")
    .option("--json", "只输出 JSON")
    .action(async (text: string, options: SubjectOptions) => {
      finish(await lookUp(terminal, text, options));
    });
}
