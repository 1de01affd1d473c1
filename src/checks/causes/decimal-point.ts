import type { Cause } from "./cause";

const SHIFTS = [10, 100, 1000] as const;

/** The decimal point slipped by up to three places: 108.819 of 1,088.19. */
export const decimalPoint: Cause = {
  id: "decimal-point",
  title: "小数点错位",
  description:
    "把一个数的小数点移动一位到三位，与它有关的各处就都相符，例如 1,088.19 写成 10,881.90。",
  original: ({ printed, allows, step }) =>
    SHIFTS.flatMap((shift) => [printed / shift, printed * shift])
      // what was cut off in moving the point is what rounding cuts off
      .map((amount) => Math.round(amount / step) * step)
      .find((amount) => amount !== 0 && amount !== printed && allows(amount)) ?? null,
};
