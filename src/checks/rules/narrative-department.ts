import { narrativeCheck } from "../narrative/audit";
import { isSameDepartment, plainDepartment } from "../../tables/department-names";
import { textStatement } from "../narrative/place";
import { titleOf } from "../narrative/title";

const NAME = /^(?<name>[\u4e00-\u9fff（）]{4,40}?)(?=\d{4}年|(?:部门|单位)预算|预算公开)/;

/** The title names the department of the tables (domain.md A07). */
export const narrativeDepartment = narrativeCheck(
  {
    id: "narrative-department",
    title: "情况说明与表的单位名称一致",
    description:
      "比较情况说明标题中的单位名称与表中的部门名称，不计市、区县名和（本级）（汇总）等字样。有一方没有写名称的不核验。",
    basis: "domain.md A07",
    severity: "warning",
  },
  ({ reading, book }, report) => {
    const title = titleOf(reading);
    const name = NAME.exec(title.text)?.groups?.name;
    if (name === undefined || book.department === null) {
      report.skipped(name === undefined ? "情况说明的标题没有写单位名称" : "表中没有写单位名称");
      return;
    }
    report.ran();
    if (isSameDepartment(plainDepartment(name), plainDepartment(book.department))) return;
    report.found({
      ...textStatement(
        "warning",
        [reading.source.original(title.start, title.start + name.length)],
        {
          type: "narrative-department",
          name,
          usual: book.department,
        }
      ),
      expected: book.department,
      actual: name,
    });
  }
);
