import { inSlices, type Slicing } from '#async/in-slices.ts';
import type { Client } from '#domain/client.ts';
import type { Field } from '#domain/field.ts';
import { fieldName } from '#i18n/field-name.ts';
import type { Moment } from '#query/date-filter.ts';
import { cellText } from '#ui/table/columns.ts';
import { CopiedTable, onOneLine } from '#ui/table/copied-table.ts';

/** What is put on the clipboard; `html` is `null` for what is plain text only. */
export interface Copied {
  readonly text: string;
  readonly html: string | null;
  /** How many clients are in it, and how many had nothing to copy. */
  readonly copied: number;
  readonly missing: number;
}

/** Of whom something is copied, on which day, and in which slices. */
export interface Making {
  readonly clients: Iterable<Client>;
  readonly moment: Moment;
  readonly slicing: Slicing;
}

/** Clients as a table of these fields, with their names above. */
export async function copyRows(
  { clients, moment, slicing }: Making,
  fields: readonly Field[],
): Promise<Copied> {
  const table = new CopiedTable();
  table.addHead(fields.map(fieldName));
  const add = (client: Client) =>
    table.addRow(fields.map((each) => cellText(each, client, moment)));
  const copied = await inSlices(clients, add, slicing);
  // To put together what is long takes a while, and so does the clipboard after it.
  const made = { text: '', html: '', copied, missing: 0 };
  const join = (part: 'text' | 'html') => void (made[part] = table[part]);
  const { signal, timing } = slicing;
  await inSlices(['text', 'html'], join, { signal, ...(timing && { timing }) });
  return made;
}

/** What clients have in one field: a line each, also where several have the same. */
export async function copyValues(
  { clients, moment, slicing }: Making,
  field: Field,
): Promise<Copied> {
  const lines: string[] = [];
  const add = (client: Client) => {
    const text = onOneLine(cellText(field, client, moment));
    if (text !== '') lines.push(text);
  };
  const count = await inSlices(clients, add, slicing);
  const copied = lines.length;
  return { text: lines.join('\n'), html: null, copied, missing: count - copied };
}

/** How many clients have a value in each of these fields, in their order. */
export async function countValues(
  { clients, moment, slicing }: Making,
  fields: readonly Field[],
): Promise<readonly number[]> {
  const counts = fields.map(() => 0);
  const add = (client: Client) => {
    for (const [place, field] of fields.entries()) {
      if (cellText(field, client, moment) !== '') counts[place] = (counts[place] ?? 0) + 1;
    }
  };
  await inSlices(clients, add, slicing);
  return counts;
}
