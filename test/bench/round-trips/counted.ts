/** What went over the bridge between the pane and Excel for one thing that somebody did. */
export interface Counted {
  readonly what: string;
  readonly requests: number;
  /** Sent to Excel and received, in all requests together. */
  readonly bytesIn: number;
  readonly bytesOut: number;
}

/** Where counting leaves its result, as JSON. */
export const RESULT_VARIABLE = "ROUND_TRIPS_TO";
