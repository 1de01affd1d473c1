import type { Narrative } from "../../src/narrative/narrative";
import {
  narrativeText,
  openSlots,
  sectionText,
  textWithFigures,
} from "../../src/narrative/plain-text";

const slot = {
  type: "slot",
  id: "basic.use",
  kind: "use",
  label: "用途",
  suggestions: [],
} as const;
const cell = { sheet: "表二", row: 4, column: 3 };

const narrative: Narrative = {
  sections: [
    {
      id: "appropriation",
      title: "三、财政拨款情况说明",
      paragraphs: [
        {
          pieces: [
            { type: "text", text: "支出" },
            {
              type: "figure",
              text: "0.2",
              fen: 200_000,
              unit: "万元",
              sources: [
                { cell, label: "合计", fen: 18_00_000, sign: 1 },
                { cell, label: "合计", fen: 20_00_000, sign: -1, workbook: "previous" },
              ],
            },
            { type: "text", text: "万元，用于" },
            { ...slot, text: null },
          ],
        },
        {
          pieces: [
            { ...slot, text: null },
            { ...slot, id: "project.use", text: "会议" },
          ],
        },
      ],
    },
    { id: "sangong", title: "四、", paragraphs: [{ pieces: [{ type: "text", text: "无" }] }] },
  ],
};

test("open slots stand in brackets, answers as they are", () => {
  expect(narrativeText(narrative)).toBe(
    "三、财政拨款情况说明\n支出0.2万元，用于【待填：用途】\n【待填：用途】会议\n\n四、\n无"
  );
});

test("figures have their places in the text without the title, and their cells", () => {
  const [section] = narrative.sections;
  if (!section) throw new Error("no section");
  const { text, figures, open } = textWithFigures(section);
  expect(sectionText(section)).toBe(`三、财政拨款情况说明\n${text}`);
  expect(figures).toEqual([
    {
      text: "0.2",
      value: 200_000,
      unit: "万元",
      start: 2,
      end: 5,
      cells: [cell, { ...cell, workbook: "previous" }],
    },
  ]);
  expect(open).toEqual(["用途"]);
});

test("an open slot counts once, an answered one not at all", () => {
  expect(openSlots(narrative).map(({ id }) => id)).toEqual(["basic.use"]);
});
