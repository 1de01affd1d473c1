/** The workbooks that the page offers: published tables of five departments' budgets. */
export interface Sample {
  title: string;
  file: string;
}

/** The first one is open at the start. */
export const SAMPLES: readonly [Sample, ...Sample[]] = [
  { title: "大渡口 2026", file: "dadukou-2026.xlsx" },
  { title: "大渡口 2024", file: "dadukou-2024.xlsx" },
  { title: "九龙坡 2026", file: "jiulongpo-2026.xlsx" },
  { title: "綦江 2026", file: "qijiang-2026.xlsx" },
  { title: "潼南 2023", file: "tongnan-2023.xlsx" },
];
