import { Fragment } from 'react';
import type { Field, FieldType } from '#domain/field.ts';
import { fieldName } from '#i18n/field-name.ts';
import { formatterWith } from '#i18n/formatter.ts';
import { messages } from '#i18n/messages.ts';
import { dayOf } from '#ui/primitives/dates.ts';
import { useMoment } from '#ui/primitives/moment.tsx';
import type { ClientRows } from './client-rows.ts';
import { drawnFields, isName } from './columns.ts';

/** So many rows are printed: more than a hundred pages, which a browser still lays out in a few seconds. */
const MOST_PRINTED = 5000;

interface PrintedListProps {
  readonly heading: string;
  /** What the list is an answer to. */
  readonly notes: readonly string[];
  /** What is true of it and since when: on each page. */
  readonly foot: string;
  readonly columns: readonly Field[];
  readonly rows: ClientRows;
}

/** The list on paper: all clients that answer the question, as a table whose head is on each page. */
export function PrintedList({ heading, notes, foot, columns, rows }: PrintedListProps) {
  const { zone } = useMoment();
  // Paper is read another day: there is no "yesterday" on it, and no year to be guessed.
  const format = formatterWith((instant) => dayOf(instant, zone));
  const count = Math.min(rows.count, MOST_PRINTED);
  const printed = Array.from({ length: count }, (_, index) => rows.at(index));
  const fields = drawnFields(columns, 'wide');
  const parts = fields.reduce((sum, field) => sum + partOf(field), 0);
  return (
    <section className="hidden print:block">
      <h2 className="text-heading font-strong">{heading}</h2>
      {notes.map((note) => (
        <p key={note}>
          <bdi>{note}</bdi>
        </p>
      ))}
      {count < rows.count && (
        <p className="font-strong">{messages.screen.printedFirst(count, rows.count)}</p>
      )}
      <table
        aria-label={heading}
        className="mt-3 w-full table-fixed border-collapse text-[9px] leading-3"
      >
        <colgroup>
          {fields.map((field) => (
            <col key={field.id} style={{ width: `${(100 * partOf(field)) / parts}%` }} />
          ))}
        </colgroup>
        <thead className="table-header-group">
          <tr>
            {fields.map((field) => (
              <th key={field.id} scope="col" className="border-b border-ink py-1 pr-1.5 text-left">
                {fieldName(field)}
              </th>
            ))}
          </tr>
        </thead>
        <tfoot className="table-footer-group">
          <tr>
            <td colSpan={fields.length} className="pt-2">
              {heading} · {foot}
            </td>
          </tr>
        </tfoot>
        <tbody>
          {printed.map(
            (client) =>
              client !== undefined && (
                <tr key={client.key} className="break-inside-avoid border-b border-line">
                  {fields.map((field) => (
                    <td key={field.id} dir="auto" className={CELL}>
                      <Breaking
                        text={
                          field.text(client, format) ?? (isName(field) ? messages.table.noName : '')
                        }
                      />
                    </td>
                  ))}
                </tr>
              ),
          )}
        </tbody>
      </table>
    </section>
  );
}

/** An email, or a city of two names, goes on in the next line after its sign rather than in the middle of a word. */
function Breaking({ text }: { readonly text: string }) {
  return text.split(/(?<=[@/])/).map((part, place) => (
    <Fragment key={place}>
      {place > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}

const CELL = 'py-0.5 pr-1.5 text-left align-top wrap-anywhere';

/**
 * A column's part of the page, fixed: the longest value of thousands may be of any length, and would take the room of
 * all others. So much room that usual words, numbers and dates stay whole on A4.
 */
const PARTS: Readonly<Record<FieldType, number>> = {
  text: 10.75,
  identifier: 15,
  email: 19,
  phone: 12,
  website: 14,
  prose: 18,
  number: 8,
  day: 12.25,
  instant: 12.25,
  choice: 10.75,
  list: 11,
};
const PART_OF_NAME = 17.5;

function partOf(field: Field): number {
  return isName(field) ? PART_OF_NAME : PARTS[field.type];
}
