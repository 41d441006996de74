import type { Field, FieldType } from '#domain/field.ts';
import { fieldName } from '#i18n/field-name.ts';
import { messages } from '#i18n/messages.ts';
import { useMoment } from '#ui/primitives/moment.tsx';
import { usePrinting } from '#ui/primitives/printing.ts';
import type { ClientRows } from './client-rows.ts';
import { cellText, drawnFields, isName } from './columns.ts';

/** So many rows are printed: more than a hundred pages, which a browser still lays out in a few seconds. */
const MOST_PRINTED = 5000;

interface PrintedListProps {
  readonly heading: string;
  /** What the list is an answer to, and what is true of it. */
  readonly notes: readonly string[];
  readonly columns: readonly Field[];
  readonly rows: ClientRows;
}

/** The list on paper: all clients that answer the question, as a table whose head is on each page. */
export function PrintedList(props: PrintedListProps) {
  return usePrinting() ? <Printed {...props} /> : null;
}

function Printed({ heading, notes, columns, rows }: PrintedListProps) {
  const moment = useMoment();
  const count = Math.min(rows.count, MOST_PRINTED);
  const printed = Array.from({ length: count }, (_, index) => rows.at(index));
  const fields = drawnFields(columns, 'wide');
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
      <table aria-label={heading} className="mt-3 w-full border-collapse text-[9px] leading-3">
        <thead className="table-header-group">
          <tr>
            {fields.map((field) => (
              <th key={field.id} scope="col" className="border-b border-ink py-1 pr-2 text-left">
                {fieldName(field)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {printed.map(
            (client) =>
              client !== undefined && (
                <tr key={client.key} className="break-inside-avoid border-b border-line">
                  {fields.map((field) => (
                    <td key={field.id} dir="auto" className={`${CELL} ${wrappingOf(field)}`}>
                      {cellText(field, client, moment) ||
                        (isName(field) ? messages.table.noName : '')}
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

const CELL = 'py-0.5 pr-2 text-left align-top';
/** Numbers and dates stay on one line; these may need more. */
const WRAPPING: Readonly<Partial<Record<FieldType, string>>> = {
  text: 'wrap-break-word',
  choice: 'wrap-break-word',
  email: 'wrap-anywhere',
  website: 'wrap-anywhere',
  prose: 'wrap-anywhere',
  list: 'wrap-anywhere',
};

function wrappingOf(field: Field): string {
  return isName(field) ? 'wrap-anywhere' : (WRAPPING[field.type] ?? 'whitespace-nowrap');
}
