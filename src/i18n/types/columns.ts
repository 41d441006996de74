import type { FieldGroup } from '#domain/field.ts';

/** The texts for choosing columns: in their dialog, and on the head of each. */
export interface ColumnMessages {
  readonly search: string;
  readonly noneFound: string;
  /** Above the columns that are shown, and above the others. */
  readonly shown: string;
  readonly more: string;
  /** Above the others, by what they are about. */
  readonly groups: Readonly<Record<Exclude<FieldGroup, 'provider'>, string>>;
  readonly onlyIn: (provider: string) => string;
  /** Beside the column of deletion. */
  readonly whileDeleted: string;
  readonly reset: string;
  readonly done: string;
  readonly drag: (column: string) => string;
  readonly moveUp: (column: string) => string;
  readonly moveDown: (column: string) => string;
  readonly pin: (column: string) => string;
  readonly unpin: (column: string) => string;

  /** On the head of a column. */
  readonly menu: (column: string) => string;
  readonly width: (column: string) => string;
  readonly sortAscending: string;
  readonly sortDescending: string;
  readonly filter: string;
  readonly hide: string;
  readonly pinAtStart: string;
  readonly letGo: string;
  readonly moveLeft: string;
  readonly moveRight: string;
  readonly fit: string;
  /** Leads to its edge, which the arrow keys move. */
  readonly resize: string;
  readonly usualWidth: string;

  /** Read aloud once it is done. */
  readonly said: {
    readonly moved: (column: string, place: number, count: number) => string;
    readonly shown: (column: string) => string;
    readonly hidden: (column: string) => string;
    readonly pinned: (column: string) => string;
    readonly letGo: (column: string) => string;
    readonly reset: string;
  };
  /** Where there are no heads: the second column of the order, and that there is none. */
  readonly thenBy: string;
  readonly byNothing: string;
}
