import type { ClientKind } from '#domain/client.ts';

/** The texts of the table of clients. */
export interface TableMessages {
  readonly kinds: Readonly<Record<ClientKind, string>>;
  /** Read aloud where a value is absent, which shows as a dash. */
  readonly none: string;
  readonly noName: string;
  /** In the place of a value that cannot be drawn. */
  readonly notShown: string;
  /** Beside a name, where the client came or changed since it was last seen. */
  readonly changed: string;
  /** Beside a deleted client's name; `when` is a short date. */
  readonly deletedOn: (when: string) => string;
  /** How many external identifiers, and of which types. */
  readonly identifiers: (count: number, types: readonly string[]) => string;
  readonly sorting: {
    /** On every column's head. */
    readonly hint: string;
    /** Read aloud where several columns decide the order. */
    readonly place: (place: number, isDescending: boolean) => string;
    readonly by: string;
    /** Where there is no room for heads: the button that opens all of it, and selecting. */
    readonly tool: string;
    /** Read aloud once rows are in another order: `Sorted by country, ascending`. */
    readonly said: (
      keys: readonly { readonly label: string; readonly isDescending: boolean }[],
    ) => string;
    readonly ascending: string;
    readonly descending: string;
  };
  /** The button and the dialog that choose them. */
  readonly columns: string;
  /** Beside the name, where the list is ordered by a column that is not shown: `· by Updated`. */
  readonly sortedBy: (column: string) => string;
  /** Above columns to order by that are not shown. */
  readonly notAmongColumns: string;
  readonly selecting: {
    /** Begins selecting, where rows show no boxes otherwise; `done` ends it. */
    readonly select: string;
    readonly done: string;
    /** The names of a row's box and of the one that is for all rows. */
    readonly one: (name: string) => string;
    readonly all: string;
  };
  /** From one row to another, by keys. */
  readonly nextRow: string;
  readonly previousRow: string;
  readonly loading: string;
  /** Read aloud. */
  readonly rowCopied: string;
}
