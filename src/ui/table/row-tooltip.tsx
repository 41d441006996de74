import { fieldName } from '#i18n/field-name.ts';
import type { Field } from '#domain/field.ts';
import { locale } from '#i18n/locale.ts';
import { exactDate } from '#ui/primitives/dates.ts';
import { NAME_CELL } from './table-styles.ts';

/** What of a row is cut off or shortened in its cells, whole. */
export type NoteEntries = readonly { readonly field: Field; readonly text: string }[];

/** Reads a drawn row: texts that an ellipsis cuts, and exact dates. */
export function noteEntries(
  row: HTMLTableRowElement,
  fields: readonly Field[],
  zone: string,
): NoteEntries {
  return [...row.cells].slice(NAME_CELL).flatMap((cell, column) => {
    const field = fields[column];
    const text = wholeText(cell.querySelector('a') ?? cell, zone);
    return field === undefined || text === null ? [] : { field, text };
  });
}

/** What an element's text says whole: an exact date, or what an ellipsis cuts; `null` where it says all. */
export function wholeText(element: Element, zone: string): string | null {
  const time = element.querySelector('time');
  if (time !== null) return exactDate(Date.parse(time.dateTime), zone);
  return element.scrollWidth > element.clientWidth ? element.textContent : null;
}

/** Where the note stands in the list, in pixels: its left edge, and the row's two edges. */
interface NotePlace {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  readonly isAbove: boolean;
}

interface RowNoteProps {
  readonly id: string;
  readonly entries: NoteEntries;
  readonly place: NotePlace;
}

/** Beside a row in focus, for those without a pointer to rest on a cell: everything in it, whole. */
export function RowTooltip({ id, entries, place }: RowNoteProps) {
  return (
    <div
      id={id}
      role="tooltip"
      // It comes after a rest only, so that moving through the rows stays calm.
      className={`pointer-events-none absolute z-40 w-max max-w-[min(24rem,calc(100%-2rem))] rounded-md bg-raised px-3 py-2 text-label shadow-float transition-opacity delay-500 starting:opacity-0 forced-colors:border ${place.isAbove ? '-translate-y-full' : ''}`}
      style={{ left: place.left, top: place.isAbove ? place.top - 4 : place.bottom + 4 }}
    >
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1">
        {entries.map(({ field, text }) => (
          <div key={field.id} className="contents">
            <dt className="text-muted">{fieldName(field)}</dt>
            <dd
              dir="auto"
              lang={field.type === 'instant' ? locale().wordsOfFormats : undefined}
              className="figures text-left break-words"
            >
              {text}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
