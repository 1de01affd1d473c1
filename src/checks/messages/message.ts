import type { Finding } from "../finding";

/** What a finding says to the user, in Chinese. */
export interface Message {
  /** What is wrong, about 20 characters at most. */
  readonly title: string;
  /** Why it matters or how we know. */
  readonly explanation: string;
  /** What to do. */
  readonly action: string;
}

/** One function for every type of detail in a union. */
export type MessagesOf<D extends { readonly type: string }> = {
  readonly [T in D["type"]]: (
    detail: Extract<D, { readonly type: T }>,
    finding: Finding
  ) => Message;
};
