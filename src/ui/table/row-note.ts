import type { Client, ClientKey } from '#domain/client.ts';
import type { Field } from '#domain/field.ts';
import { exactDate } from '#ui/primitives/dates.ts';
import { NAME_CELL } from './table-styles.ts';

/** What of a row is cut off or shortened in its cells, whole. */
export type NoteEntries = readonly {
  /** `null` for what stands beside the name: it says itself what it is. */
  readonly field: Field | null;
  readonly text: string;
}[];

/** Reads the drawn row of a client: texts that an ellipsis cuts, and exact dates. `fields` are those of its cells. */
export function noteEntries(
  row: HTMLTableRowElement,
  client: Client,
  fields: readonly Field[],
  zone: string,
): NoteEntries {
  const elsewhere = row.querySelector('[data-elsewhere]');
  const found = elsewhere && cutTextOf(elsewhere);
  const cells = [...row.cells].slice(NAME_CELL).flatMap((cell, column) => {
    const field = fields[column];
    if (field === undefined) return [];
    const text = wholeText(cell.querySelector('a') ?? cell, client, field, zone);
    return text === null ? [] : { field, text };
  });
  return found === null ? cells : [{ field: null, text: found }, ...cells];
}

/** What a cell says whole: an exact date, or what an ellipsis cuts; `null` where it says all. */
export function wholeText(
  element: Element,
  client: Client,
  field: Field,
  zone: string,
): string | null {
  if (field.type !== 'instant') return cutTextOf(element);
  const instant = field.read(client);
  return instant === null ? null : exactDate(instant, zone);
}

function cutTextOf(element: Element): string | null {
  return element.scrollWidth > element.clientWidth ? element.textContent : null;
}

/** A row in focus by the keyboard, with what its cells do not show whole. */
export interface RowNote {
  readonly key: ClientKey;
  readonly entries: NoteEntries;
  /** Whether there is more room above the row than below it. */
  readonly isAbove: boolean;
  /** In the list, in pixels. */
  readonly left: number;
}
