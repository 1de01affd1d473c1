/** Something that the pane does in Excel at a click. */
export interface Operation {
  readonly name: string;
  /** The exported function of src/taskpane that it tries. */
  readonly tries: string;
  /** What comes before it and works; it is done anew before each trial. */
  readonly prepare?: () => Promise<unknown>;
  readonly run: () => Promise<unknown>;
  /** Brings the workbook, and the pane, back to before `prepare`. */
  readonly takeBack: () => Promise<unknown>;
  /** What the pane says where a part of it is done, or all of it and something beside it is not; nothing else may be left. */
  readonly names?: RegExp;
  /** Another row goes the same way through Excel: this one is tried by hand only. */
  readonly isLike?: string;
  /** So many of its requests are its own; the rest are those of another row. */
  readonly own?: number;
}
