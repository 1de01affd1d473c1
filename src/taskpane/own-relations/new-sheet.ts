import type { NewSheet } from "../../excel/add-sheet";

/** The sheet to begin with: its header, and two relations that show how one is written and are not run before somebody says so. */
export const NEW_SHEET: NewSheet = {
  name: "自定义核验",
  rows: [
    ["名称", "左边", "关系", "右边", "级别", "提示", "启用"],
    [
      "示例：部门支出",
      "部门支出总表[合计]",
      "等于",
      "部门收支总表[支出, 合计]",
      "错误",
      "两张表的支出合计应是同一个数",
      "否",
    ],
    [
      "示例：财政拨款支出",
      "一般公共预算财政拨款支出预算表[合计] + 政府性基金预算支出表[合计]",
      "不大于",
      "部门支出总表[合计]",
      "警告",
      "差额应是单位资金的支出",
      "否",
    ],
  ],
  widths: [120, 260, 50, 200, 50, 180, 50],
};
