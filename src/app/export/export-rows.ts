import type { Client, ExternalIdentifier } from '#domain/client.ts';
import type { Field } from '#domain/field.ts';
import { SHARED } from '#domain/fields/shared.ts';
import { fieldName } from '#i18n/field-name.ts';
import { formatter } from '#i18n/formatter.ts';
import { messages } from '#i18n/messages.ts';
import type { ExportFormat, ExportRows } from '#i18n/types/export.ts';
import type { Cell, ColumnKind, Row } from './sheet-writer.ts';

interface ExportColumn<Of> {
  readonly heading: string;
  readonly kind: ColumnKind;
  readonly read: (of: Of) => Cell;
}

export interface ExportTable {
  readonly columns: readonly { readonly heading: string; readonly kind: ColumnKind }[];
  /** One after the other: a client may have tens of thousands of identifiers. */
  readonly rowsOf: (client: Client) => Iterable<Row>;
}

/** What a file has in its columns. A client without external identifiers has one row in any case. */
export function exportTable(
  fields: readonly Field[],
  rows: ExportRows,
  format: ExportFormat,
): ExportTable {
  const isForProgram = format === 'csv-program';
  const listed =
    rows === 'clients' ? fields : fields.filter(({ id }) => id !== SHARED.externalIdentifiers.id);
  // By its id a program finds the client again; people know it by its name.
  const ofClient = isForProgram
    ? [SHARED.id, ...listed.filter(({ id }) => id !== SHARED.id.id)].map(programColumn)
    : listed.map(shownColumn);
  const toCells = (client: Client) => ofClient.map(({ read }) => cellOf(read, client));
  if (rows === 'clients') return { columns: ofClient, rowsOf: (client) => [toCells(client)] };
  const ofIdentifier = identifierColumns(isForProgram);
  return {
    columns: [...ofClient, ...ofIdentifier],
    *rowsOf(client) {
      const cells = toCells(client);
      const { externalIdentifiers } = client;
      if (externalIdentifiers.length === 0) yield [...cells, ...ofIdentifier.map(() => null)];
      for (const identifier of externalIdentifiers) {
        yield [...cells, ...ofIdentifier.map(({ read }) => read(identifier))];
      }
    },
  };
}

/** A value that cannot be read costs its cell only, as on screen. */
function cellOf(read: (client: Client) => Cell, client: Client): Cell {
  try {
    return read(client);
  } catch {
    return messages.table.notShown;
  }
}

/** As a person reads it; what a spreadsheet calculates with, as a number or a date. */
function shownColumn(field: Field): ExportColumn<Client> {
  return {
    heading: fieldName(field),
    ...typedColumn(field, (client) => field.text(client, formatter)),
  };
}

/** As it is, in no language: codes and not their names, a list as JSON. */
function programColumn(field: Field): ExportColumn<Client> {
  return {
    heading: field.id,
    ...typedColumn(field, (client) => {
      const value = field.read(client);
      if (value === null || typeof value === 'string') return value;
      return JSON.stringify(value, isoMoments);
    }),
  };
}

function typedColumn(
  field: Field,
  toText: (client: Client) => string | null,
): Omit<ExportColumn<Client>, 'heading'> {
  switch (field.type) {
    case 'number':
      return { kind: 'number', read: field.read };
    case 'instant':
      return { kind: 'moment', read: field.read };
    case 'day':
      return { kind: 'day', read: field.read };
    default:
      return { kind: 'text', read: toText };
  }
}

/** In the one shape of a client, a number that is a moment has a name of this form. */
function isoMoments(key: string, value: unknown): unknown {
  return key.endsWith('At') && typeof value === 'number' ? new Date(value).toISOString() : value;
}

function identifierColumns(isForProgram: boolean): readonly ExportColumn<ExternalIdentifier>[] {
  const said = messages.export.identifier;
  const column = <Key extends keyof ExternalIdentifier & keyof typeof said>(
    key: Key,
    kind: ColumnKind,
  ): ExportColumn<ExternalIdentifier> => ({
    heading: isForProgram ? `externalIdentifier.${key}` : said[key],
    kind,
    read: (identifier) => identifier[key],
  });
  return [
    column('type', 'text'),
    column('value', 'text'),
    column('createdAt', 'moment'),
    column('updatedAt', 'moment'),
  ];
}
