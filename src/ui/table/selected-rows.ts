import type { ClientKey } from '#domain/client.ts';

/** Which rows of a list are selected, and the ways to change that. */
export interface SelectedRows {
  readonly isSelected: (key: ClientKey) => boolean;
  /** How many of the list's rows are. */
  readonly inList: 'all' | 'some' | 'none';
  readonly toggle: (key: ClientKey) => void;
  /** The rows from one index to another, both included, in whatever order. */
  readonly setRange: (from: number, to: number, isOn: boolean) => void;
  /** All that match the question, also those that are not drawn or still to come. */
  readonly setAll: (isOn: boolean) => void;
}
