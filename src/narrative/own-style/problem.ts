/** What is wrong with a person's own style. */
export interface StyleProblem {
  /** Where, in Chinese: "“三公”经费情况说明（sangong）第1段". */
  readonly where: string;
  /** The line within it, from one; null where there are none. */
  readonly line: number | null;
  /** Chinese: what is wrong and what helps. */
  readonly text: string;
}

/** The problem in one sentence. */
export function problemText({ where, line, text }: StyleProblem): string {
  return `${where}${line === null ? "" : `第${line}行`}：${text}`;
}
