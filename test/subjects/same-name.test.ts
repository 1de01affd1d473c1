import { sameName } from "../../src/subjects/same-name";

test.each([
  ["机关资本性支出", "机关资本性支出（一）"],
  ["资本性支出(一)", "资本性支出"],
  ["（一）一般公共服务支出", "一般公共服务支出"],
  ["因公出国（境）费用", "因公出国 (境)费用"],
  ["　　行政运行", "行政运行\u200b"],
  ["行政运行（项）", "行政运行"],
  ["一般公共服务支出(类)", "一般公共服务支出"],
])("%j is the same name as %j", (one, other) => {
  expect(sameName(one, other)).toBe(true);
  expect(sameName(other, one)).toBe(true);
});

test.each([
  ["机关资本性支出", "机关资本性支出（二）"],
  ["机关资本性支出（一）", "机关资本性支出（二）"],
  ["消防事务", "消防救援事务"],
  ["一般公共服务", "一般公共服务支出"],
  ["职业年金（一）缴费", "职业年金缴费"],
])("%j is another name than %j", (one, other) => {
  expect(sameName(one, other)).toBe(false);
});
