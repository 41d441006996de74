import type { FaultMessage } from '#domain/check.ts';

/** The texts of the rows that could not be read. They come with their list. */
export interface UnreadableRowsMessages {
  readonly count: (count: number) => string;
  readonly heading: string;
  readonly why: (provider: string) => string;
  readonly rowId: string;
  readonly reason: string;
  readonly noId: string;
  /** In the place of a field's name, where all of a row is meant. */
  readonly row: string;
  readonly faults: Readonly<Record<FaultMessage, string>>;
}
