import { runChecks } from "../../src/checks/engine";
import type { Finding } from "../../src/checks/finding";
import { standardSubjects } from "../../src/subjects/edition-2026";
import type { CellValue } from "../../src/money/amount";
import { cellAddress } from "../../src/tables/grid";
import { bookOf, buildTable } from "./build-table";

/** Four levels: 合计, one 类, one 款, two 项, by total, 基本支出 and 项目支出. */
function expenditure(...totals: readonly CellValue[]) {
  const [all = 30, category = 30, section = 30, first = 10, second = 20] = totals;
  return buildTable(
    "department-expenditure",
    ["total", "basic", "project"],
    [
      [{ line: "total", name: "合计" }, all, 10, 20],
      ["201 一般公共服务支出", category, 10, 20],
      ["20103 政府办公厅（室）及相关机构事务", section, 10, 20],
      ["2010301 行政运行", first, 10, null],
      ["2010302 一般行政管理事务", second, null, 20],
    ]
  );
}

function errorsOf(...tables: readonly ReturnType<typeof buildTable>[]): readonly string[] {
  const { findings } = runChecks({ book: bookOf(tables), subjects: standardSubjects });
  const errors = findings.filter(({ severity }) => severity === "error");
  return errors.map((finding) => {
    const cause = errors.find(({ id }) => id === finding.cause);
    return `${finding.check} ${cellOf(finding)}${cause ? ` because of ${cellOf(cause)}` : ""}`;
  });
}

function cellOf({ where: [place] }: Finding): string {
  return place && !place.narrative ? cellAddress(place) : "";
}

describe("consequences", () => {
  test("a wrong lowest figure explains what its parents miss", () => {
    expect(errorsOf(expenditure(30, 30, 30, 15, 20))).toEqual([
      "sum-of-children C9 because of C10",
      "row-parts C10",
    ]);
  });

  test("a wrong parent explains its own parent's error, and is itself the cause", () => {
    expect(errorsOf(expenditure(30, 30, 31, 10, 20))).toEqual([
      "sum-of-children C8 because of C9",
      "sum-of-children C9",
      "row-parts C9 because of C9",
    ]);
  });

  test("two errors that are not each other's doing stay apart", () => {
    expect(errorsOf(expenditure(35, 30, 30, 10, 27))).toEqual([
      "table-total C7",
      "row-parts C7 because of C7",
      "sum-of-children C9 because of C11",
      "row-parts C11",
    ]);
  });

  test("a difference of another size is not explained", () => {
    const table = buildTable(
      "department-expenditure",
      ["total"],
      [
        ["201 一般公共服务支出", 40],
        ["20103 政府办公厅（室）及相关机构事务", 31],
        ["2010301 行政运行", 30],
      ]
    );
    expect(errorsOf(table)).toEqual(["sum-of-children C7", "sum-of-children C8"]);
  });
});
