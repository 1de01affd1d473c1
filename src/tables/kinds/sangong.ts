import { readSangongTable } from "../sangong-table";
import type { KindReader } from "./kind";

/** 一般公共预算“三公”经费支出表 (表四): the items across, or one below the other. */
export const sangong: KindReader = {
  kind: "sangong",
  names: (title) => /三公.*表/.test(title) && !/绩效/.test(title),
  selfEvident: true,
  read: readSangongTable,
};
