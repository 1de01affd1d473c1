import type { TextPlace } from "../../narrative/read/claim";
import { narrativeCheck } from "../narrative/audit";
import { textStatement } from "../narrative/place";
import { titleOf } from "../narrative/title";

const WORD = /(部门|单位)(?:预算|收支)(?!.{0,4}(?:单位|部门))/;

/** The title and the headings say 部门预算 or 单位预算 throughout (domain.md A08). */
export const narrativeDepartmentOrUnit = narrativeCheck(
  {
    id: "narrative-department-or-unit",
    title: "情况说明的标题统一用“部门”或“单位”",
    description: "看标题和各级标题是不是统一写“部门预算”或“单位预算”。",
    basis: "domain.md A08",
    severity: "warning",
  },
  ({ reading }, report) => {
    const { source, parts } = reading;
    const title = titleOf(reading);
    const headings = [
      { text: title.text, start: title.start },
      ...parts
        .filter(({ level, topic }) => level === 1 && topic !== null)
        .map((part) => ({ text: part.title, start: part.start })),
    ];
    const said = headings.flatMap(({ text, start }): { word: string; place: TextPlace }[] => {
      const match = WORD.exec(text);
      if (!match?.[1]) return [];
      const at = start + match.index;
      return [{ word: match[1], place: source.original(at, at + match[0].length) }];
    });
    report.ran(said.length);
    const count = (wanted: string) => said.filter(({ word }) => word === wanted).length;
    const usual = count("单位") > count("部门") ? "单位" : "部门";
    const other = usual === "单位" ? "部门" : "单位";
    if (count(other) === 0) return;
    const places = said.filter(({ word }) => word === other).map(({ place }) => place);
    report.found(
      textStatement("warning", places, { type: "narrative-department-or-unit", usual, other })
    );
  }
);
