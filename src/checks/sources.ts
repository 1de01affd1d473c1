import type { Source } from "../tables/table";

/** All 资金来源, in the order in which tables print them (domain.md 2). */
export const SOURCES: readonly Source[] = [
  "carried-in",
  "general",
  "fund",
  "state-capital",
  "special-account",
  "operations",
  "superior-grants",
  "affiliate-remittance",
  "business",
  "unit-funds",
  "other",
];
