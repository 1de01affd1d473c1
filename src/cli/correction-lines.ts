import type { Book } from "../tables/book";
import { quoted } from "../tables/quoted";

/** What to tell the user of the corrections that the workbook keeps: how many hold, and which no longer. Chinese, without the file's name. */
export function correctionLines({ tables, unrecognised, ignored = [], lost = [] }: Book): string[] {
  const corrected = [...tables, ...unrecognised].filter(({ correction }) => correction).length;
  const counts = [
    corrected > 0 && `指定了 ${String(corrected)} 处`,
    ignored.length > 0 && `不核验 ${String(ignored.length)} 处`,
  ].filter(Boolean);
  return [
    ...(counts.length > 0
      ? [`按工作簿中保存的更正识别：${counts.join("，")}。不采用请加 --no-corrections。`]
      : []),
    ...lost.map(
      ({ at }) =>
        `找不到原来在工作表${quoted(at.sheet)}指定的${at.text === "" ? "表" : quoted(at.text)}，这处更正没有采用。`
    ),
  ];
}
