/** From this width on 应为, 实际 and 差额 are columns of the list. */
export const WIDE = "@container (min-width: 520px)";

/** The columns behind the words of a row; a heading above them has the same. */
export const AMOUNT_COLUMNS = "88px 88px 88px";
