/** The texts of the chart of dates. They come with it. */
export interface HistogramMessages {
  /** What chooses the field. */
  readonly field: string;
  /** The two ends of the range: `Created, from`. */
  readonly from: (field: string) => string;
  readonly to: (field: string) => string;
  /** A bar: `May 2026: 42 clients`. */
  readonly bin: (name: string, count: number) => string;
  /** An end of the range, and the bar there: `1 May 2026 (May 2026: 42 clients)`. */
  readonly end: (day: string, bin: string) => string;
  readonly absent: (count: number) => string;
  readonly noDates: string;
  /** While clients are on their way. */
  readonly soFar: string;
  readonly clear: string;
  readonly clearLabel: (field: string) => string;
}
