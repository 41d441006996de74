import type { Client } from './client.ts';
import type { FieldGroup } from './field.ts';

/** Something that nearly every client of a provider needs, so that its absence is worth a word. */
export interface Expected {
  /** Beside which fields it stands. */
  readonly group: FieldGroup;
  /** What is missing, in words: `VAT number or tax ID`. */
  readonly label: () => string;
  readonly isMissing: (client: Client) => boolean;
}

/** What a client lacks. A deleted one needs nothing any more. */
export function missingFrom(client: Client, expected: readonly Expected[]): readonly Expected[] {
  return client.deletedAt === null ? expected.filter(({ isMissing }) => isMissing(client)) : [];
}
