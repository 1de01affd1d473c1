import type { CellValue } from "../money/amount";
import { remembering } from "../money/remembering";
import { plainText, printedText } from "./cell-text";
import { codeIn, type CodeAndName } from "./code";
import { isTotalLabel } from "./header-words";
import { splitNumbering } from "./numbering";

/** What a cell says in a table of subjects: as a code, as a name, as a label. */
export interface SubjectText {
  /** The code in it, perhaps with its name. */
  readonly code: CodeAndName | null;
  /** As printed, without blanks. */
  readonly printed: string;
  /** The same as a code, should it be the column of names that has one. */
  readonly printedCode: CodeAndName | null;
  /** Without numbering. */
  readonly name: string;
  /** Whether it is the label of the grand total, however it is numbered. */
  readonly isTotal: boolean;
  /** Whether the name is that of an office. */
  readonly isOffice: boolean;
}

const OFFICE = /(?:局|办|办公室|委员会|中心|学校|学院|医院|街道|支队|大队|[（(]本级[)）]|本级)$/;

/** Whether a name is that of an office, as units have it. */
export function isOfficeName(name: string): boolean {
  return OFFICE.test(name);
}

/** What a cell says in a table of subjects. Each row is asked for its code, its name and its total, and most words come in several tables. */
export function subjectText(value: CellValue): SubjectText {
  return typeof value === "string" ? subjectTextOf(value) : readSubjectText(value);
}

const subjectTextOf = remembering(readSubjectText);

function readSubjectText(value: CellValue): SubjectText {
  const printed = printedText(value);
  const code = codeIn(value);
  const { name } = splitNumbering(printed);
  return {
    code,
    printed,
    printedCode: printed === value ? code : codeIn(printed),
    name,
    isTotal: typeof value === "string" && isTotalLabel(plainText(name)),
    isOffice: isOfficeName(name),
  };
}
