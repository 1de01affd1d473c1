import { basisOf } from "../../../src/narrative/edits/basis";
import { bindWords } from "../../../src/narrative/edits/bind-words";
import { outdatedEdits, withEdits } from "../../../src/narrative/edits/with-edits";
import type { FigurePiece, Piece, SlotPiece } from "../../../src/narrative/narrative";
import { keyedPieces } from "../../../src/narrative/piece-key";

const words = (text: string): Piece => ({ type: "text", text });

function figure(text: string, label: string, more: Partial<FigurePiece> = {}): FigurePiece {
  const cell = { sheet: "表四", row: 5, column: 2 };
  const source = { cell, label, fen: Number(text) * 1_000_000, sign: 1 } as const;
  return { type: "figure", text, fen: source.fen, unit: "万元", sources: [source], ...more };
}

const slot = (id: string, text: string | null): SlotPiece => ({
  type: "slot",
  id,
  kind: "reason",
  label: "原因",
  text,
  suggestions: [],
});

const reception = figure("5", "公务接待费");
const cars = figure("15.5", "公务用车");
const PIECES: readonly Piece[] = [
  words("公务接待费"),
  reception,
  words("万元，公务用车"),
  cars,
  words("万元，比上年减少，原因是"),
  slot("cars.reason", "停驶旧车"),
];

/** Bound parts in angle brackets. */
const bound = (text: string, pieces: readonly Piece[] = PIECES): string =>
  bindWords(text, pieces)
    .map((part) => (typeof part === "string" ? part : `<${part.key}=${part.text}>`))
    .join("");

describe("what figures are found again by", () => {
  test("what their amounts are called, with signs, the other workbook and answers", () => {
    const [source] = reception.sources;
    if (!source) throw new Error("no source");
    const difference = figure("2", "", {
      sources: [source, { ...source, sign: -1, workbook: "previous" }],
      answers: [{ slot: slot("x.previous", "3"), fen: 3_000_000, sign: -1 }],
    });
    const percent: Piece = { type: "percent", text: "10%", difference, base: reception };
    const keys = keyedPieces([
      words("甲"),
      reception,
      difference,
      percent,
      slot("a", null),
      reception,
    ]);
    expect(keys.map(({ key }) => key)).toEqual([
      "figure +公务接待费",
      "figure +公务接待费 -公务接待费* -x.previous",
      "percent +公务接待费 -公务接待费* -x.previous",
      "slot a",
      "figure +公务接待费 #2",
    ]);
  });

  test("the basis names the figures and the turns of speech, not what a person fills in", () => {
    expect(basisOf(PIECES)).toBe("figure +公务接待费 figure +公务用车 减少");
    expect(basisOf([words("与上年持平，没有"), slot("a", "无")])).toBe("持平 没有");
  });
});

describe("a person's words", () => {
  test("keep the figures and answers that stand in them", () => {
    expect(bound("接待5万元；公务用车15.5万元，因停驶旧车。")).toBe(
      "接待5万元；公务用车<figure +公务用车=15.5>万元，因<slot cars.reason=停驶旧车>。"
    );
    expect(bound("今年公务接待费5万元。")).toBe("今年公务接待费<figure +公务接待费=5>万元。");
  });

  test("a short figure needs two letters in front that stood there", () => {
    expect(bound("费5万元")).toBe("费5万元");
    expect(bound("待费5万元")).toBe("待费<figure +公务接待费=5>万元");
    const four = figure("1234", "数");
    expect(bound("共1234", [words("合计"), four])).toBe("共<figure +数=1234>");
    expect(bound("共123", [words("合计"), figure("123", "数")])).toBe("共123");
  });

  test.each(["接待费55万元", "接待费5.5万元", "接待费5,000元", "接待费5%", "接待费15万元"])(
    "part of another number is none: %s",
    (text) => expect(bound(text)).toBe(text)
  );

  test("a stop or a comma behind a figure is no part of it", () => {
    expect(bound("公务接待费5, 另有")).toBe("公务接待费<figure +公务接待费=5>, 另有");
    expect(bound("公务接待费5.")).toBe("公务接待费<figure +公务接待费=5>.");
  });

  test("of equal ones the one is meant that stands behind the same words", () => {
    const other = figure("5", "会议费");
    const pieces = [words("公务接待费"), reception, words("，会议费"), other];
    expect(bound("会议费5，公务接待费5", pieces)).toBe(
      "会议费<figure +会议费=5>，公务接待费<figure +公务接待费=5>"
    );
  });

  test("each figure is found once, the first place of equal ones", () => {
    expect(bound("公务接待费5，公务接待费5")).toBe("公务接待费<figure +公务接待费=5>，公务接待费5");
  });

  test("an answer inside another's place is not found again", () => {
    const pieces = [slot("long", "停驶旧车两辆"), slot("short", "旧车")];
    expect(bound("停驶旧车两辆", pieces)).toBe("<slot long=停驶旧车两辆>");
  });

  test("an open question and an empty answer are found by what is printed of them", () => {
    expect(bound("原因是【待填：原因】", [words("原因是"), slot("a", null)])).toBe(
      "原因是<slot a=【待填：原因】>"
    );
    expect(bound("原因", [slot("a", "")])).toBe("原因");
  });
});

test("words are outdated when one of their figures is gone, though others are there", () => {
  const paragraph = { id: "sangong.0", pieces: PIECES };
  const parts = bindWords("公务接待费5万元，公务用车15.5万元", PIECES);
  const state = (pieces: readonly Piece[]) =>
    withEdits(
      { sections: [{ id: "sangong", title: "", paragraphs: [{ ...paragraph, pieces }] }] },
      {
        "sangong.0": { parts, basis: basisOf(pieces) },
      }
    );
  expect(outdatedEdits(state(PIECES))).toBe(0);
  expect(outdatedEdits(state(PIECES.filter((piece) => piece !== cars)))).toBe(1);
});
