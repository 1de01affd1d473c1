import type { Residue } from "../structure-detail";

/** What is said of each sort of left-over, in tables and in the text. */
export const RESIDUE_MESSAGES: Readonly<
  Record<Residue, { readonly title: string; readonly reason: string; readonly action: string }>
> = {
  markup: {
    title: "文字里留有网页代码",
    reason: "这是从系统导出时带出来的，不是正文",
    action: "请删去这些代码。",
  },
  formula: {
    title: "文字里留有公式符号",
    reason: "前后的“$”是排版软件的符号，不是正文",
    action: "请删去“$”，保留算式。",
  },
  system: {
    title: "留有预算系统的内部用语",
    reason: "这是系统里的状态或查询提示，读者看不懂，不应公开",
    action: "请删去这些文字；整列都是的，请删去这一列。",
  },
  placeholder: {
    title: "留有没有填写的占位文字",
    reason: "像是模板里待填的地方",
    action: "请填上实际内容。",
  },
  ellipsis: {
    title: "文字里有省略号",
    reason: "像是没有写完，或模板里待填的地方",
    action: "请核对；如果就是省略，可以不改。",
  },
};
