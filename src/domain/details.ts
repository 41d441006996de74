import type { Instant } from './client.ts';

/** What only one provider says of a client, ready to be shown: no component knows the provider. */
export interface DetailSection {
  /** Its place among the drawer's own sections. */
  readonly place: 'billing' | 'provider' | 'notes';
  readonly heading: string;
  readonly fields: readonly DetailField[];
}

export interface DetailField {
  readonly label: string;
  readonly value: DetailValue;
}

export type DetailValue =
  | { readonly type: 'text'; readonly text: string }
  /** Shown in tabular figures, with a button that copies it. */
  | { readonly type: 'identifier'; readonly text: string }
  /** As written by somebody: a link only where it is safely one. */
  | { readonly type: 'website'; readonly text: string }
  /** Several lines, whose breaks are kept. */
  | { readonly type: 'prose'; readonly text: string }
  | { readonly type: 'day'; readonly day: string }
  | { readonly type: 'instant'; readonly instant: Instant };
