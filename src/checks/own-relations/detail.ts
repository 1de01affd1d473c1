import type { OwnOperator } from "./operator";

/** Relations of one's own (自定义核验). */
export type OwnRelationDetail =
  | {
      readonly type: "own-relation";
      /** The name that the user gave it. */
      readonly relation: string;
      readonly op: OwnOperator;
      /** Both sides as the user may write them. */
      readonly left: string;
      readonly right: string;
      /** The user's own words; empty without. */
      readonly note: string;
    }
  | {
      readonly type: "own-relation-mistake";
      readonly relation: string;
      /** In Chinese, without a full stop. */
      readonly problem: string;
      /** «关系.xlsx 第 3 行» for a file beside the workbook, where there is no cell to point at. */
      readonly place: string | null;
    };
