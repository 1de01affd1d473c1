import fc from "fast-check";
import { FunctionError } from "../../src/functions/function-error";
import {
  childrenOf,
  codesOf,
  levelsOf,
  namesOf,
  parentsOf,
  pathsOf,
} from "../../src/functions/subject-lookup";
import { standardSubjects } from "../../src/subjects/edition-2026";

const names = (...codes: (string | number | null)[]) => namesOf([codes], standardSubjects)[0];

describe("namesOf", () => {
  test("answers in the shape of the range, blanks for blanks", () => {
    expect(
      namesOf(
        [
          ["201", null],
          ["", 2010301],
        ],
        standardSubjects
      )
    ).toEqual([
      ["一般公共服务支出", ""],
      ["", "行政运行"],
    ]);
  });

  test("numbers, indented text, full-width digits and codes with a name are the same code", () => {
    expect(
      names(2010301, "　2010301", "２０１０３０１", "2010301-某某", " 2010301行政运行 ")
    ).toEqual(Array(5).fill("行政运行"));
  });

  test("economic codes are found as well", () => {
    expect(names("30217")).toEqual(["公务接待费"]);
  });

  test("an unknown code is #N/A in its own place", () => {
    const [known, unknown, word, broken] = names("201", 9999999, "合计", "#REF!") ?? [];
    expect(known).toBe("一般公共服务支出");
    expect(unknown).toMatchObject({ kind: "notAvailable", message: "没有编码为 9999999 的科目。" });
    expect(word).toMatchObject({ kind: "notAvailable", message: "没有编码为 合计 的科目。" });
    expect(broken).toMatchObject({ kind: "value" });
  });
});

test("pathsOf, levelsOf and parentsOf speak of the same tree", () => {
  const codes = [["201", "20103", "2010301", ""]];
  const name = (code: string) => standardSubjects.byCode(code)?.name ?? "";
  expect(pathsOf(codes, standardSubjects)).toEqual([
    [
      name("201"),
      `${name("201")} / ${name("20103")}`,
      `${name("201")} / ${name("20103")} / ${name("2010301")}`,
      "",
    ],
  ]);
  expect(levelsOf(codes, standardSubjects)).toEqual([["类", "款", "项", ""]]);
  expect(parentsOf(codes, standardSubjects)).toEqual([["", "201", "20103", ""]]);
});

describe("childrenOf", () => {
  test("lists the codes one level down, those of several codes below each other", () => {
    const children = childrenOf([["20103", "20805"]], standardSubjects);
    expect(children).toContainEqual(["2010301"]);
    expect(children).toContainEqual(["2080505"]);
    expect(children.every((row) => row.length === 1)).toBe(true);
  });

  test("gives one blank cell where there are none", () => {
    expect(childrenOf([["2010301", ""]], standardSubjects)).toEqual([[""]]);
  });

  test("an unknown code is an error", () => {
    expect(() => childrenOf([["99999"]], standardSubjects)).toThrow(FunctionError);
  });

  test("law: every child's parent is the code", () => {
    const parents = standardSubjects
      .roots("function")
      .flatMap((root) => [root, ...standardSubjects.children(root)]);
    fc.assert(
      fc.property(fc.constantFrom(...parents), ({ code }) => {
        for (const [child] of childrenOf([[code]], standardSubjects)) {
          if (typeof child !== "string" || child === "") continue;
          expect(parentsOf([[child]], standardSubjects)).toEqual([[code]]);
        }
      })
    );
  });
});

describe("codesOf", () => {
  const codes = (...cells: string[]) => codesOf([cells], standardSubjects)[0];

  test("finds the code of a name that only one subject has", () => {
    expect(codes("一般公共服务支出", " 机关事业单位基本养老保险缴费支出 ", "")).toEqual([
      "201",
      "2080505",
      "",
    ]);
  });

  test("a code in front decides between namesakes", () => {
    expect(codes("2010301-行政运行")).toEqual(["2010301"]);
  });

  test("namesakes are #N/A with their number and some of their codes", () => {
    const [answer] = codes("行政运行") ?? [];
    expect(answer).toMatchObject({ kind: "notAvailable" });
    expect(String(answer)).toMatch(
      /有 \d{2} 个科目叫“行政运行”：\d{7}(、\d{7}){4}等。请直接用编码。/
    );
  });

  test("an unknown name is #N/A", () => {
    expect(codes("没有这个科目")?.[0]).toMatchObject({
      kind: "notAvailable",
      message: "没有名称为“没有这个科目”的科目。",
    });
  });
});
