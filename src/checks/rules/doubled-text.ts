import { remembering } from "../../money/remembering";
import type { Check } from "../check";
import { statement } from "../statement";
import type { StructureDetail } from "../structure-detail";
import { eachText } from "../text-cells";

type Doubled = Pick<Extract<StructureDetail, { type: "doubled-text" }>, "what" | "text" | "count">;

const PUNCTUATION = /([。，、；：！？])\1|[，、；：][。，；]|。[，、；：]/;
/** Short words that nobody says twice in a row; but «各部门部门预算», «项目支出支出进度» are two words each. */
const WORDS =
  /(万元|亿元|本表|备注：?)\1|(部门|单位)\2(?!预算|决算|整体|自评|职能|职责|内部|自行)|(支出|收入|预算)\3(?!进度|标准|责任|结构|管理|绩效|执行|编制|调整|政策|项目|科目|计划|预测|任务|分类|明细|单位|法|数|率|表)/;
/** A phrase of so many characters that follows upon itself was pasted twice. */
const PHRASE = { shortest: 5, longest: 30 };
/** The same sentence so often in one cell is filling. */
const CLAUSE = { shortest: 6, times: 3 };

/** Texts of the tables have no doubled punctuation or words, and no sentence over and over. */
export const doubledText: Check = {
  id: "doubled-text",
  title: "文字没有重复的标点、词和句子",
  description:
    "看标题、备注、名称和绩效文字中有没有连着写了两遍的标点、词语，以及重复三遍以上的句子。叠词和“各部门部门预算”这样的说法不算。",
  basis: "domain.md A10",
  severity: "warning",
  needs: [],
  reads: "words",
  checkTable(table, report, { grid }) {
    const { kind, area } = table;
    let count = 0;
    eachText(table, grid, (text, row, column) => {
      count++;
      const doubled = doubledIn(text);
      if (!doubled) return;
      const cell = { sheet: area.sheet, row, column };
      report.found(statement("warning", [cell], { type: "doubled-text", kind, ...doubled }));
    });
    report.ran(count);
  },
};

const doubledIn = remembering(
  (text: string): Doubled | null =>
    repeatedClause(text) ?? repeatedPhrase(text) ?? repeatedSign(text)
);

function repeatedSign(text: string): Doubled | null {
  const punctuation = PUNCTUATION.exec(text);
  if (punctuation) return { what: "punctuation", text: punctuation[0], count: 2 };
  const words = WORDS.exec(text);
  return words ? { what: "words", text: words[0], count: 2 } : null;
}

function repeatedClause(text: string): Doubled | null {
  // Too short for so many clauses.
  if (text.length < CLAUSE.times * CLAUSE.shortest) return null;
  const parts = text.split(/[。；;\n]/);
  if (parts.length < CLAUSE.times) return null;
  const counts = new Map<string, number>();
  for (const part of parts) {
    const clause = part.trim();
    if (clause.length >= CLAUSE.shortest) counts.set(clause, (counts.get(clause) ?? 0) + 1);
  }
  for (const [clause, count] of counts)
    if (count >= CLAUSE.times) return { what: "clause", text: shown(clause), count };
  return null;
}

/** The same as a pattern, which says no sooner. */
const REPEATED_PHRASE = new RegExp(
  `([\\u4e00-\\u9fff、]{${String(PHRASE.shortest)},${String(PHRASE.longest)}})\\1`
);

/** Linear in the text for each length: counts how far the text agrees with itself, shifted by the length. */
function repeatedPhrase(text: string): Doubled | null {
  if (!comesBackSoon(text) || !REPEATED_PHRASE.test(text)) return null;
  for (let length = PHRASE.shortest; length <= PHRASE.longest; length++) {
    let agreed = 0;
    for (let i = 0; i + length < text.length; i++) {
      const code = text.charCodeAt(i);
      agreed = code === text.charCodeAt(i + length) && isChinese(code) ? agreed + 1 : 0;
      if (agreed < length) continue;
      const phrase = text.slice(i - length + 1, i + 1);
      return { what: "words", text: shown(phrase + phrase), count: 2 };
    }
  }
  return null;
}

/** Of a phrase's first characters three stand together at every third place at the latest. */
const GLANCE = 3;

/**
 * Whether some three characters come again as far behind as a phrase that follows upon itself would have them: seldom otherwise, and
 * quickly seen.
 */
function comesBackSoon(text: string): boolean {
  const { shortest, longest } = PHRASE;
  // The place looked at may be the phrase's third character.
  for (let at = 0; at + 2 * shortest < text.length + GLANCE; at += GLANCE) {
    const following = text.slice(at + shortest, at + longest + GLANCE);
    if (following.includes(text.slice(at, at + GLANCE))) return true;
  }
  return false;
}

/** Whether a character, by its code, is Chinese or the comma of enumerations. */
function isChinese(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || code === 0x3001;
}

function shown(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 38)}……`;
}
