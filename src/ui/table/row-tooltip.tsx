import { fieldName } from '#i18n/field-name.ts';
import type { ClientKey } from '#domain/client.ts';
import type { Field } from '#domain/field.ts';
import { locale } from '#i18n/locale.ts';
import { exactDate } from '#ui/primitives/dates.ts';
import { NAME_CELL } from './table-styles.ts';

/** What of a row is cut off or shortened in its cells, whole. */
export type NoteEntries = readonly {
  /** `null` for what stands beside the name: it says itself what it is, and describes the row already. */
  readonly field: Field | null;
  readonly text: string;
}[];

/** Reads a drawn row: texts that an ellipsis cuts, and exact dates. */
export function noteEntries(
  row: HTMLTableRowElement,
  fields: readonly Field[],
  zone: string,
): NoteEntries {
  const elsewhere = row.querySelector('[data-elsewhere]');
  const found = elsewhere && wholeText(elsewhere, zone);
  const cells = [...row.cells].slice(NAME_CELL).flatMap((cell, column) => {
    const field = fields[column];
    const text = wholeText(cell.querySelector('a') ?? cell, zone);
    return field === undefined || text === null ? [] : { field, text };
  });
  return found === null ? cells : [{ field: null, text: found }, ...cells];
}

/** What an element's text says whole: an exact date, or what an ellipsis cuts; `null` where it says all. */
export function wholeText(element: Element, zone: string): string | null {
  const time = element.querySelector('time');
  if (time !== null) return exactDate(Date.parse(time.dateTime), zone);
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

interface RowTooltipProps {
  readonly id: string;
  readonly note: RowNote;
  /** Where its row begins in the list, and how high that is, in pixels. */
  readonly top: number;
  readonly rowHeight: number;
}

/** Beside a row in focus, for those without a pointer to rest on a cell: everything in it, whole. */
export function RowTooltip({ id, note, top, rowHeight }: RowTooltipProps) {
  const { entries, isAbove, left } = note;
  return (
    <div
      id={id}
      role="tooltip"
      // It comes after a rest only, so that moving through the rows stays calm.
      className={`pointer-events-none absolute z-40 w-max max-w-[min(24rem,calc(100%-2rem))] rounded-md bg-raised px-3 py-2 text-label shadow-float transition-opacity delay-500 starting:opacity-0 forced-colors:border ${isAbove ? '-translate-y-full' : ''}`}
      style={{ left, top: isAbove ? top - 4 : top + rowHeight + 4 }}
    >
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1">
        {entries.map(({ field, text }) => (
          <div key={field?.id} aria-hidden={field === null} className="contents">
            <dt className="text-muted">{field && fieldName(field)}</dt>
            <dd
              dir="auto"
              lang={field?.type === 'instant' ? locale().wordsOfFormats : undefined}
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
