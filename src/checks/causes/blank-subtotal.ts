import type { Cause } from "./cause";

/** A total or subtotal was left blank though its parts are filled. */
export const blankSubtotal: Cause = {
  id: "blank-subtotal",
  title: "小计或合计没有填",
  description: "小计或合计是空白，填上各部分之和，与它有关的各处就都相符。",
  original: ({ isBlank, isTotal, wanted, allows }) =>
    isBlank && isTotal && wanted !== null && wanted !== 0 && allows(wanted) ? wanted : null,
};
