import { grouped } from '#i18n/count.ts';
import type { ExportMessages } from '#i18n/types/export.ts';
import { counted } from './plural.ts';

const clients = { one: 'client', other: 'clients' };
const ofAll = (loaded: number, total: number | null) =>
  total === null ? `${grouped(loaded)} so far` : `${grouped(loaded)} of ${grouped(total)}`;

export const texts: ExportMessages = {
  source: 'Clients',
  sources: { list: 'This view', selection: 'Selected', everything: 'All' },
  columns: 'Columns',
  columnChoices: { shown: 'Shown', all: 'All fields' },
  rows: 'One row for each',
  rowChoices: { clients: 'Client', identifiers: 'External ID' },
  format: 'Format',
  formats: {
    xlsx: { label: 'Excel', hint: 'Codes and phone numbers stay as they are.' },
    'csv-spreadsheet': {
      label: 'CSV for a spreadsheet',
      hint: 'A spreadsheet may drop leading zeros. Excel format keeps them.',
    },
    'csv-program': { label: 'CSV for a program', hint: 'Values as they are, ISO dates, UTF-8.' },
  },
  coming: 'The list is still loading',
  waitForAll: (total) =>
    total === null ? 'Wait until all are loaded' : `Wait until all ${grouped(total)} are loaded`,
  takePart: (loaded) => `Export the ${grouped(loaded)} that are loaded`,
  partOnly: (loaded, total) => `The list is incomplete: ${ofAll(loaded, total)}. The file says so.`,
  download: 'Download',
  cancel: 'Cancel',
  waiting: (loaded, total) => `Waiting for all clients: ${ofAll(loaded, total)}`,
  writing: (done, count) => `Writing: ${grouped(done)} of ${grouped(count)}`,
  written: (rows, file) => `${counted(rows, { one: 'row', other: 'rows' })} written to ${file}`,
  vanished: (count) => `${counted(count, clients)} left the list before the file was written.`,
  cut: (count, cells) =>
    `${counted(count, { one: 'text was', other: 'texts were' })} cut to 32,767 characters: ${cells.join(', ')}${count > cells.length ? ' …' : ''}`,
  again: 'Save again',
  another: 'Export another',
  nothing: 'There is no client to export.',
  failures: {
    worker: 'The export could not start. Check the connection or reload the page, then try again.',
    memory:
      'There was not enough memory or space for the file. Close other tabs or export fewer clients.',
    'too-many-rows':
      'An Excel sheet holds 1,048,575 rows at most. Choose CSV or export fewer clients.',
    count: 'The file did not have all rows, so it was not saved. Try again.',
    fault: 'The file could not be written. Try again.',
  },
  stopped: 'The list stopped loading before its end.',

  identifier: {
    type: 'External ID type',
    value: 'External ID',
    createdAt: 'External ID created',
    updatedAt: 'External ID updated',
  },
  sheets: { rows: 'Clients', about: 'About this list' },
  about: {
    provider: 'System',
    what: 'Clients',
    question: 'Filters',
    state: 'State of the list',
    zone: 'Dates in',
    made: 'Exported',
    clients: 'Number of clients',
    rows: 'Number of rows',
    columns: 'Columns',
    notes: 'Notes',
    by: 'Made with',
  },
  noQuestion: 'None',
  partial: (loaded, total) => `Incomplete: ${ofAll(loaded, total)} clients were loaded`,
  filePart: (loaded, total) => (total === null ? `${loaded} so far` : `${loaded} of ${total}`),
};
