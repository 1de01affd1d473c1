import { readSangongTable } from "../sangong-table";
import type { KindReader } from "./kind";

/** 一般公共预算“三公”经费支出表 (表四): the items across, or one below the other. */
export const sangong: KindReader = {
  kind: "sangong",
  // Some places print another one of the money of 政府性基金 alone.
  names: (title) =>
    /三公.*表/.test(title) &&
    !/绩效/.test(title) &&
    (/一般公共|公共财政/.test(title) || !/政府性基金|国有资本/.test(title)),
  selfEvident: true,
  read: readSangongTable,
};
