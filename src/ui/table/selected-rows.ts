import type { ClientKey } from '#domain/client.ts';

/** Which rows of a list are selected, and the ways to change that. */
export interface SelectedRows {
  readonly isSelected: (key: ClientKey) => boolean;
  /** How many of the list's rows are. */
  readonly inList: 'all' | 'some' | 'none';
  /** How many are, in the list or not. */
  readonly count: number;
  readonly toggle: (key: ClientKey) => void;
  /** Does to all rows up to this one, in the order on screen, what was done to the row that was touched last. */
  readonly selectTo: (key: ClientKey) => void;
  /** Moves the end of a range from one index to another; what it no longer covers is not selected any more. */
  readonly extend: (from: number, to: number) => void;
  /** All that match the question, also those that are not drawn or still to come. */
  readonly setAll: (isOn: boolean) => void;
  /** A pointer comes near: selecting may be wanted. */
  readonly prepare: () => void;
}
