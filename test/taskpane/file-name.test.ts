/** @jest-environment node */
import fc from "fast-check";
import { fileName } from "../../src/taskpane/actions/file-name";

test("a plain name stays as it is", () => {
  const name = "重庆市大渡口区人民政府办公室2026年部门预算情况说明（草稿）.docx";
  expect(fileName(name)).toBe(name);
});

test.each([
  ["../../启动/说明.docx", "启动说明.docx"],
  ['<img src="x">\r\n局.txt', "img src=x局.txt"],
  ["说明\u202excod.exe.docx", "说明xcod.exe.docx"],
  ["con.txt", "_con.txt"],
  ["NUL.2026.docx", "_NUL.2026.docx"],
  [" . .docx", "文件.docx"],
  ["局 .docx", "局.docx"],
])("%j becomes %j", (given, safe) => {
  expect(fileName(given)).toBe(safe);
});

test("whatever a cell says, it is one file of this kind, with a name that is no longer than others take", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (department) => {
      const name = fileName(`${department}部门预算情况说明.docx`);
      expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}\p{Bidi_Control}]+\.docx$/u);
      expect([...name].length).toBeLessThanOrEqual(106);
      expect(name).not.toMatch(/^[.\s]|[.\s]\.docx$/);
      expect(fileName(name)).toBe(name);
    }),
    { numRuns: 60 }
  );
});
