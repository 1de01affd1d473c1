import type { Source, TableKind } from "../../tables/table";
import { codedForm } from "../coded-form";
import { FORM_SOURCES } from "../sources";

/** The table of what each appropriation is spent on. */
const SPENT_IN: Readonly<Partial<Record<Source, TableKind>>> = {
  general: "general-expenditure",
  fund: "fund-expenditure",
  "state-capital": "state-capital-expenditure",
};

/** 部门收入总表 (表七): what pays for each subject. The appropriations are taken from their own tables. */
export const departmentIncome = codedForm({
  kind: "department-income",
  title: "部门收入总表",
  usual: true,
  subjectsHeader: "科目",
  list: "functional",
  leafLength: 7,
  columns: [
    {
      measure: "total",
      path: () => ["总计"],
      parts: FORM_SOURCES.map(({ source }) => source),
    },
    ...FORM_SOURCES.map(({ source, column }) => {
      const kind = SPENT_IN[source];
      return {
        measure: source,
        path: () => [column],
        ...(kind && { taken: [{ kind, measure: "total" as const }] }),
      };
    }),
  ],
  lacking: "收入预算",
  rowsToFill: 24,
  orientation: "landscape",
});
