import type { Severity } from "../../checks/finding";

/** How grave a line is; besides findings there are checks that did not run, and what is explained or in order. */
export type Grade = Severity | "explained" | "not-run" | "ok";

export const GRADE_WORDS: Readonly<Record<Grade, string>> = {
  error: "错误",
  warning: "警告",
  rounding: "尾差",
  info: "提示",
  explained: "已说明",
  "not-run": "未运行",
  ok: "通过",
};
