import { loadKeptSetting } from "../../excel/kept-setting";
import { ExcelProblem, explainError, type Problem } from "../../excel/excel-errors";
import { PREFERENCES } from "./preferences";
import { STATED } from "./stated";

/** What the workbook's settings that cannot be read mean for the user; null where all can. For when the pane opens. */
export function settingsProblem(): Problem | null {
  const states = [PREFERENCES, STATED].map((format) => ({
    called: format.called,
    state: loadKeptSetting<unknown>(format).state,
  }));
  const namesOf = (which: string) =>
    states.flatMap(({ called, state }) => (state === which ? [called] : [])).join("、");
  const [newer, damaged] = [namesOf("newer"), namesOf("damaged")];
  if (newer !== "")
    return explain(
      `工作簿中的${newer}是用更新版本的预算公开助手保存的，这个版本读不懂，先按默认的用。`,
      "请更新预算公开助手。原来的内容没有改动。"
    );
  if (damaged !== "")
    return explain(
      `工作簿中保存的${damaged}已损坏，读不出来，先按默认的用。`,
      "可以在“设置”里重新选。损坏的部分原样留在工作簿中，不会被覆盖。"
    );
  return null;
}

function explain(why: string, next: string): Problem {
  return explainError(new ExcelProblem(why, next), "没有读到这个工作簿的设置");
}
