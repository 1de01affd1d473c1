/** How a request fails, and what of it is done all the same. */
export interface Kind {
  readonly code: number | string;
  /** The share of its actions. */
  readonly share: number;
  /** So many requests in a row fail that way. */
  readonly times: number;
}

const KINDS: Readonly<Record<string, Omit<Kind, "times">>> = {
  half: { code: "GeneralException", share: 0.5 },
  most: { code: "GeneralException", share: 0.9 },
  all: { code: "GeneralException", share: 1 },
  denied: { code: "AccessDenied", share: 0 },
  /** All was done, and the answer got lost. */
  lost: { code: 5012, share: 1 },
};

/** @param name of the list above, or a code of the transport or of Excel's: then nothing was done; "2×half": twice in a row */
export function kindOf(name: string): Kind {
  const [, times, kind = name] = /^(\d+)×(.*)$/.exec(name) ?? [];
  const known = KINDS[kind] ?? { code: /^\d+$/.test(kind) ? Number(kind) : kind, share: 0 };
  return { ...known, times: Number(times ?? 1) };
}
