import type { Book } from "../../../src/tables/book";
import { buildBook } from "../../narrative/book-builder";

/**
 * A school office with money of four kinds, in whole 万元: 1300 in all, 1150 of it 一般公共预算 (50 carried in), 60 政府性基金,
 * 80 事业收入, 10 其他收入; last year's 一般公共预算 was 1000.
 */
export const KNOWN_DEPARTMENT: Book = buildBook([
  {
    kind: "department-balance",
    columns: [
      ["total", "income"],
      ["total", "expenditure"],
    ],
    rows: [
      [{ source: "general" }, "一般公共预算资金", [1100, null], "income"],
      [{ source: "fund" }, "政府性基金预算资金", [60, null], "income"],
      [{ source: "state-capital" }, "国有资本经营预算资金", [null, null], "income"],
      [{ source: "operations" }, "事业收入资金", [80, null], "income"],
      [{ source: "other" }, "其他收入资金", [10, null], "income"],
      ["carried-in", "上年结转", [50, null], "income"],
      ["total", "收入总计", [1300, null], "income"],
      ["205", "教育支出", [null, 900], "expenditure"],
      ["208", "社会保障和就业支出", [null, 200], "expenditure"],
      ["210", "卫生健康支出", [null, 100], "expenditure"],
      ["212", "城乡社区支出", [null, 60], "expenditure"],
      ["221", "住房保障支出", [null, 40], "expenditure"],
      ["total", "支出总计", [null, 1300], "expenditure"],
    ],
  },
  {
    kind: "department-expenditure",
    columns: [["total"], ["basic"], ["project"]],
    rows: [
      ["total", "合计", [1300, 800, 500]],
      ["205", "教育支出", [900, 460, 440]],
      ["208", "社会保障和就业支出", [200, 200, null]],
      ["210", "卫生健康支出", [100, 100, null]],
      ["212", "城乡社区支出", [60, null, 60]],
      ["221", "住房保障支出", [40, 40, null]],
    ],
  },
  {
    kind: "appropriation-balance",
    columns: [
      ["total", "income"],
      ["total", "expenditure"],
      ["general", "expenditure"],
      ["fund", "expenditure"],
    ],
    rows: [
      ["current-year", "本年收入", [1160], "income"],
      [{ source: "general" }, "一般公共预算资金", [1100], "income"],
      [{ source: "fund" }, "政府性基金预算资金", [60], "income"],
      ["carried-in", "上年结转", [50], "income"],
      [{ carriedIn: "general" }, "一般公共预算拨款", [50], "income"],
      ["total", "收入合计", [1210], "income"],
      ["205", "教育支出", [null, 810, 810, null], "expenditure"],
      ["208", "社会保障和就业支出", [null, 200, 200, null], "expenditure"],
      ["210", "卫生健康支出", [null, 100, 100, null], "expenditure"],
      ["212", "城乡社区支出", [null, 60, null, 60], "expenditure"],
      ["221", "住房保障支出", [null, 40, 40, null], "expenditure"],
      ["total", "支出合计", [null, 1210, 1150, 60], "expenditure"],
    ],
  },
  {
    kind: "general-expenditure",
    columns: [
      ["total", null, "previous"],
      ["basic", null, "previous"],
      ["project", null, "previous"],
      ["total"],
      ["basic"],
      ["project"],
    ],
    rows: [
      ["total", "合计", [1000, 700, 300, 1150, 750, 400]],
      ["205", "教育支出", [700, 400, 300, 810, 410, 400]],
      ["20502", "普通教育", [700, 400, 300, 810, 410, 400]],
      ["2050201", "学前教育", [400, 200, 200, 500, 250, 250]],
      ["2050202", "小学教育", [300, 200, 100, 310, 160, 150]],
      ["208", "社会保障和就业支出", [180, 180, null, 200, 200, null]],
      ["20805", "行政事业单位养老支出", [180, 180, null, 200, 200, null]],
      ["2080505", "机关事业单位基本养老保险缴费支出", [120, 120, null, 140, 140, null]],
      ["2080506", "机关事业单位职业年金缴费支出", [60, 60, null, 60, 60, null]],
      ["210", "卫生健康支出", [85, 85, null, 100, 100, null]],
      ["221", "住房保障支出", [35, 35, null, 40, 40, null]],
    ],
  },
  {
    kind: "basic-expenditure",
    columns: [["total"], ["personnel"], ["office"]],
    rows: [
      ["total", "合计", [750, 600, 150]],
      ["301", "工资福利支出", [600, 600, null]],
      ["302", "商品和服务支出", [150, null, 150]],
      ["30201", "办公费", [90, null, 90]],
      ["30211", "差旅费", [60, null, 60]],
    ],
  },
  {
    kind: "sangong",
    columns: [
      ["total", null, "previous"],
      ["abroad", null, "previous"],
      ["vehicles", null, "previous"],
      ["vehicle-purchase", null, "previous"],
      ["vehicle-operation", null, "previous"],
      ["reception", null, "previous"],
      ["total"],
      ["abroad"],
      ["vehicles"],
      ["vehicle-purchase"],
      ["vehicle-operation"],
      ["reception"],
    ],
    rows: [["total", "", [22, null, 16, null, 16, 6, 20, null, 15, null, 15, 5]]],
  },
  {
    kind: "fund-expenditure",
    columns: [["total"], ["basic"], ["project"]],
    rows: [
      ["total", "合计", [60, null, 60]],
      ["212", "城乡社区支出", [60, null, 60]],
    ],
  },
  {
    kind: "procurement",
    columns: [["total"], ["general"]],
    rows: [
      ["total", "合计", [120, 110]],
      [{ procurement: "goods" }, "货物", [50, 45]],
      [{ procurement: "works" }, "工程", [20, 20]],
      [{ procurement: "services" }, "服务", [50, 45]],
    ],
  },
]);
