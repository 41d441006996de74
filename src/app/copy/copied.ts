import type { Client } from '#domain/client.ts';
import type { Field } from '#domain/field.ts';
import { fieldName } from '#i18n/field-name.ts';
import type { Moment } from '#query/date-filter.ts';
import { cellText } from '#ui/table/columns.ts';
import { CopiedTable, onOneLine } from '#ui/table/copied-table.ts';
import { inSlices } from './in-slices.ts';
import type { SelectedClients } from './selected-clients.ts';

/** What is put on the clipboard; `html` is `null` for what is plain text only. */
export interface Copied {
  readonly text: string;
  readonly html: string | null;
  /** How many clients had nothing to copy. */
  readonly missing: number;
}

interface Making {
  readonly clients: SelectedClients;
  readonly moment: Moment;
  readonly signal: AbortSignal;
  readonly onSlice: (done: number) => void;
}

/** Clients as a table of these fields, with their names above. */
export async function copyRows(making: Making, fields: readonly Field[]): Promise<Copied> {
  const { clients, moment, signal, onSlice } = making;
  const table = new CopiedTable();
  table.addHead(fields.map(fieldName));
  const add = (client: Client) =>
    table.addRow(fields.map((each) => cellText(each, client, moment)));
  await forEach(clients, add, signal, onSlice);
  const { text, html } = table;
  return { text, html, missing: 0 };
}

/** What clients have in one field: a line each, also where several have the same. */
export async function copyValues(making: Making, field: Field): Promise<Copied> {
  const { clients, moment, signal, onSlice } = making;
  const lines: string[] = [];
  const add = (client: Client) => {
    const text = onOneLine(cellText(field, client, moment));
    if (text !== '') lines.push(text);
  };
  await forEach(clients, add, signal, onSlice);
  return { text: lines.join('\n'), html: null, missing: clients.count - lines.length };
}

/** How many clients have a value in each of these fields, in their order. */
export async function countValues(
  { clients, moment, signal, onSlice }: Making,
  fields: readonly Field[],
): Promise<readonly number[]> {
  const counts = fields.map(() => 0);
  const add = (client: Client) => {
    for (const [place, field] of fields.entries()) {
      if (cellText(field, client, moment) !== '') counts[place] = (counts[place] ?? 0) + 1;
    }
  };
  await forEach(clients, add, signal, onSlice);
  return counts;
}

async function forEach(
  clients: SelectedClients,
  work: (client: Client) => void,
  signal: AbortSignal,
  onSlice: (done: number) => void,
): Promise<void> {
  const each = (index: number) => {
    const client = clients.at(index);
    if (client !== undefined) work(client);
  };
  await inSlices(clients.count, each, signal, onSlice);
}
