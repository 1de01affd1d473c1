import type { Cause } from "./cause";

/** A total was written over: it is not the sum of its parts, and everything else about the parts agrees. */
export const totalTypedOver: Cause = {
  id: "total-typed-over",
  title: "合计或小计被改写",
  description: "合计或小计不等于各部分之和，改为各部分之和，与它有关的各处就都相符。",
  original: ({ isBlank, isTotal, wanted, allows }) =>
    !isBlank && isTotal && wanted !== null && allows(wanted) ? wanted : null,
};
