import type { Cause } from "./cause";

/** A minus too many or too few. */
export const sign: Cause = {
  id: "sign",
  title: "正负号错了",
  description: "把一个数的正负号反过来，与它有关的各处就都相符。",
  original: ({ printed, allows }) => (printed !== 0 && allows(-printed) ? -printed : null),
};
