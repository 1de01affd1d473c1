import type { Source } from "../tables/table";

/** The sources of money in the order of the standard form: as columns, and as rows of 部门收支总表. */
export const FORM_SOURCES: readonly {
  readonly source: Source;
  readonly column: string;
  readonly row: string;
}[] = [
  { source: "general", column: "一般公共预算拨款收入", row: "一般公共预算资金" },
  { source: "fund", column: "政府性基金预算拨款收入", row: "政府性基金预算资金" },
  { source: "state-capital", column: "国有资本经营预算拨款收入", row: "国有资本经营预算资金" },
  { source: "special-account", column: "财政专户管理资金收入", row: "财政专户管理资金" },
  { source: "operations", column: "事业收入", row: "事业收入资金" },
  { source: "superior-grants", column: "上级补助收入", row: "上级补助收入资金" },
  { source: "affiliate-remittance", column: "附属单位上缴收入", row: "附属单位上缴收入资金" },
  { source: "business", column: "事业单位经营收入", row: "事业单位经营收入资金" },
  { source: "other", column: "其他收入", row: "其他收入资金" },
];
