import { createBook } from "../../src/tables/book";

test("a table may have more rows than a call takes arguments", () => {
  const rows = 150_000;
  const values = [
    ["部门支出总表", null, null],
    ["单位：万元", null, null],
    ["科目编码", "科目名称", "总计"],
    ["合计", null, rows],
    ...Array.from({ length: rows }, (_, i) => [String(2_010_000 + (i % 9000)), "行政运行", 1]),
  ];
  const [table] = createBook([{ sheet: "表八", top: 0, left: 0, values }]).tables;
  expect(table?.rows).toHaveLength(rows + 1);
  expect(table?.area.bottom).toBe(rows + 3);
});
