import { currentSubjects } from "../../src/subjects/current-subjects";
import { standardSubjects } from "../../src/subjects/edition-2026";
import { printKept } from "../../src/tables/kept-content";
import { SUBJECT_TABLE } from "../../src/tables/kept-subjects";
import { openWithFunctions, type FunctionHost } from "../host/own-functions";
import { button, click, openPane, shown, text, until } from "./open-pane";

/** A workbook that keeps an official table of subjects. */
const SHEET = "一般公共预算财政拨款支出预算表";
const partOf = (json: string, version = 1) =>
  `<subjects xmlns="${SUBJECT_TABLE.namespace}" version="${version}">${json}</subjects>`;
const KEPT = printKept(SUBJECT_TABLE, {
  edition: "2027年科目",
  subjects: standardSubjects
    .all("function")
    .map(({ branch, code, name }) => ({ branch, code, name: code === "201" ? "公共事务" : name })),
});
let host: FunctionHost;

const part = () => host.book.addInData.partsOf(SUBJECT_TABLE.namespace)[0];
const change = (xml: string) => {
  const kept = part();
  if (!kept) throw new Error("The workbook keeps no table.");
  host.book.addInData.changePart(kept, xml);
};
const check = async (name: string) => {
  await click(name);
  await until(
    () =>
      text().includes("项核验已运行") &&
      button("重新检查").getAttribute("aria-disabled") !== "true",
    "The check is not over"
  );
};

beforeAll(async () => {
  host = await openPane("dadukou-2026", async (workbook) => {
    const opened = await openWithFunctions(workbook);
    opened.book.addInData.addPart(partOf(KEPT));
    // Calculated before the pane knows of the table.
    opened.book.range("I31", opened.book.sheet(SHEET)).write([['=BUDGET.NAME("201")']]);
    await opened.book.settle();
    return opened;
  });
}, 60000);
afterAll(() => host.close());

test("is opened with it: formulas that were calculated before are calculated anew", async () => {
  await until(() => currentSubjects().edition === "2027年科目", "It is not in use");
  // Excel calculates after the table is in use, in a time of its own.
  const cell = host.book.range("I31", host.book.sheet(SHEET));
  await until(() => cell.values()[0]?.[0] === "公共事务", "It is not calculated anew");
  await click("科目");
  await shown("科目表：2027年科目（本工作簿载入）");
  await click("检查");
});

test("a table that somebody else has put there since is used by the next check", async () => {
  change(partOf(KEPT.replace("公共事务", "一般公共服务支出").replace("2027", "2028")));
  await check("检查本工作簿");
  expect(currentSubjects().edition).toBe("2028年科目");
});

test.each([
  [partOf("{}"), "已损坏，读不出来"],
  [partOf(KEPT, 2), "是用更新版本的预算公开助手保存的"],
])(
  "what cannot be read is said and left as it is; what was in use stays so",
  async (xml, words) => {
    change(xml);
    await check("重新检查");
    await shown("没有采用工作簿中保存的科目表");
    expect(text()).toContain(words);
    expect(currentSubjects().edition).toBe("2028年科目");
    expect(part()?.xml).toBe(xml);
    await click("知道了");
  }
);
