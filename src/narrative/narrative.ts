import type { Fen, Unit } from "../money/amount";
import type { CellRef } from "../tables/grid";

/** A cell a figure came from, with its part in the arithmetic. */
export interface FigureSource {
  readonly cell: CellRef;
  /** Chinese, for the source card: "2026年合计". */
  readonly label: string;
  readonly fen: Fen;
  /** -1 for last year's amount in a difference. */
  readonly sign: 1 | -1;
  /** Set when the cell stands in last year's workbook, which is another file. */
  readonly workbook?: "previous";
}

/** An amount as a person typed it: last year's in a difference whose base no table has, or one that the tables have in another scope. */
export interface FigureAnswer {
  /** The answered slot; its text is what was typed. */
  readonly slot: SlotPiece;
  readonly fen: Fen;
  /** -1 for last year's amount in a difference. */
  readonly sign: 1 | -1;
}

/** Text as it stands. */
export interface TextPiece {
  readonly type: "text";
  readonly text: string;
}

/** An amount in the text, without its unit, bound to the cells it was computed from. */
export interface FigurePiece {
  readonly type: "figure";
  /** As printed: "3037.04". */
  readonly text: string;
  /** What is printed, in 分: the sum of the signed sources and answers, without its sign in a difference (减少0.2万元). */
  readonly fen: Fen;
  readonly unit: Unit;
  readonly sources: readonly FigureSource[];
  /** Amounts that a person typed, where no table has them. */
  readonly answers?: readonly FigureAnswer[];
}

/** Which way an amount changed. */
export type Direction = "增加" | "减少";

/** A change in percent of last year's amount, bound to the cells of both. */
export interface PercentPiece {
  readonly type: "percent";
  /** As printed: "13.07%". */
  readonly text: string;
  /** This year less last year; its text is not printed here. */
  readonly difference: FigurePiece;
  /** Last year's amount. */
  readonly base: FigurePiece;
}

/** A place for what no table knows. Filled or open; never invented. */
export interface SlotPiece {
  readonly type: "slot";
  /** Stable: the key under which the answer is remembered, "sangong.reception.reason". */
  readonly id: string;
  /**
   * reason 原因 · use 用途 · previous 上年数 (answered as an amount in the narrative's unit, 万元 by default) · fact 其他情况 (cars, names).
   */
  readonly kind: "reason" | "use" | "previous" | "fact";
  /** Chinese: what is asked, "公务接待费减少的主要原因". */
  readonly label: string;
  /** The text to show in its place: the user's answer, or null while it is open. */
  readonly text: string | null;
  /** Stock phrases that may be offered; samples to be edited, never filled in unasked. */
  readonly suggestions: readonly string[];
  /** Of a reason: which way the amount changed that it explains. An answer that was given for the other way is asked for again. */
  readonly direction?: Direction;
}

export type Piece = TextPiece | FigurePiece | PercentPiece | SlotPiece;

export interface Paragraph {
  /** Which template of which section wrote it: "sangong.0". Absent in a narrative put together otherwise. */
  readonly id?: string;
  readonly pieces: readonly Piece[];
  /** Set where a person worded it, or left it out: then it has no pieces. */
  readonly edit?: {
    /** outdated: the tables have changed since so that the person's words may not fit any more. */
    readonly state: "own" | "left-out" | "outdated";
    /** The paragraph as it is written from the tables. */
    readonly generated: readonly Piece[];
  };
}

export interface Section {
  /** Stable: "income-and-expenditure". */
  readonly id: string;
  /** "二、部门收支总体情况"; empty for the document's title and the line at its end. */
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
}

/** What the writer of a text should know of it, though nothing is asked: a rounding tail, a reason that is no reason. */
export interface Note {
  /** The section that it is about. */
  readonly section: string;
  /** Chinese, one or two sentences. */
  readonly text: string;
}

export interface Narrative {
  readonly sections: readonly Section[];
  /** Absent in a narrative put together otherwise. */
  readonly notes?: readonly Note[];
}

/** What a person answered, by slot id. Kept in the workbook; `--facts` of the terminal has the same shape. */
export type Facts = Readonly<Record<string, string>>;
