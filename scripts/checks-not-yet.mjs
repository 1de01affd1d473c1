/** Rules of the list that no check asks yet. A rule that some check names as its basis may stand here only as a part. */
export const NOT_YET = [
  { rule: "A02", about: "情况说明各部分齐全。" },
  { rule: "A04", isPartly: true, about: "情况说明写“无……”与空表相符（表内备注已核验）。" },
  { rule: "A06", isPartly: true, about: "情况说明中的年度（标题、表头已核验）。" },
  { rule: "A07", isPartly: true, about: "情况说明中的单位名称（各表已核验）。" },
  { rule: "A09", isPartly: true, about: "情况说明中的模板残留（各表已核验）。" },
  {
    rule: "A10",
    isPartly: true,
    about: "情况说明中的重复文字，以及漏字（各表的重复文字已核验）。",
  },
  { rule: "A11", isPartly: true, about: "情况说明全篇用同一单位（缺单位已核验）。" },
  { rule: "A12", about: "情况说明中有单位没有数字。" },
  { rule: "A14", about: "公开联系人和电话。" },
  { rule: "A15", about: "国有资产的截止时间和“截至”的写法。" },
  { rule: "A16", about: "情况说明的标题编号。" },
  { rule: "C25", isPartly: true, about: "购置车辆数与购置费相符（购置费与经济分类已核验）。" },
  { rule: "D", about: "情况说明的文字规则，除金额与表核对以外。" },
];
