/** Rules of the list that no check asks yet. A rule that some check names as its basis may stand here only as a part. */
export const NOT_YET = [
  { rule: "A21", isPartly: true, about: "情况说明中简写的科目名称（各表已核验）。" },
  { rule: "D01", isPartly: true, about: "单位构成中写的机构个数与列出的名称。" },
];
