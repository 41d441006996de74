import { lookupIn, type Field } from '#domain/field.ts';
import { sharedField } from '#domain/fields/shared.ts';
import { choice, choices, list, number } from '#domain/fields/define.ts';
import { recordsBeside } from '#domain/joined-client.ts';
import { fieldName } from '#i18n/field-name.ts';
import { messages } from '#i18n/messages.ts';
import type { LinkFieldName } from '#i18n/types/both.ts';
import { findProvider, PROVIDERS } from '#providers/registry.ts';
import type { ClientQuery } from '#query/client-query.ts';
import { FINDINGS, IN_BOTH, LINKED, linkOf } from './cluster-row.ts';

/** What a name is, by its value: a value that nobody knows, as a link of another time may have it, is its own. */
const nameIn = (names: Readonly<Partial<Record<string, string>>>, value: string) =>
  Object.hasOwn(names, value) ? (names[value] ?? value) : value;

const labelled = (name: LinkFieldName) => ({ label: () => messages.both.fields[name] });

export const WHERE = choice(
  'where',
  'identity',
  (client) => linkOf(client)?.where ?? null,
  (value) =>
    value === IN_BOTH
      ? messages.both.inBoth
      : messages.both.onlyIn(findProvider(value)?.label ?? value),
  { ...labelled('where'), options: [IN_BOTH, ...PROVIDERS.map(({ id }) => id)] },
);

export const STRENGTH = choice(
  'strength',
  'identity',
  (client) => linkOf(client)?.strength ?? null,
  (value) => nameIn(messages.both.strengths, value),
  { ...labelled('strength'), options: LINKED },
);

export const FINDING = choices(
  'finding',
  'identity',
  (client) => linkOf(client)?.findings ?? [],
  (value) => nameIn(messages.both.findings, value),
  { ...labelled('finding'), options: FINDINGS },
);

/** What decided the weakest link of a row. */
export const REASON = choice(
  'reason',
  'identity',
  (client) => linkOf(client)?.reason() ?? null,
  (value) => nameIn(messages.both.reasons, value),
  labelled('reason'),
);

const DIFFERS = choices(
  'differs',
  'identity',
  (client) => linkOf(client)?.differing() ?? [],
  (value) => {
    const field = sharedField(value);
    return field === null ? value : fieldName(field);
  },
  labelled('differs'),
);

const DIFFERENCES = number(
  'differences',
  'identity',
  (client) => linkOf(client)?.differing()?.length ?? null,
  labelled('differences'),
);

/** The ids of the records, each with its provider. */
const RECORDS = list(
  'records',
  'identity',
  (client) => (linkOf(client) === null ? [] : recordsBeside(client)),
  ({ provider, id }) => ({
    type: 'identifier',
    label: findProvider(provider)?.label ?? provider,
    text: id,
  }),
  (records) =>
    records
      .map(({ provider, id }) => `${findProvider(provider)?.label ?? provider} ${id}`)
      .join(', '),
  labelled('records'),
);

/** What can be asked of a list of both, beside what is asked of every list. */
export const LINK_FIELDS: readonly Field[] = [
  WHERE,
  STRENGTH,
  REASON,
  FINDING,
  DIFFERENCES,
  DIFFERS,
  RECORDS,
];

const linkField = lookupIn(LINK_FIELDS);

/** The columns that the list of both begins with, after the name. */
export const USUAL_LINK_COLUMNS: readonly Field[] = [WHERE, STRENGTH, REASON, DIFFERENCES, RECORDS];

/** In rem: of those whose values are longer or shorter than others of their type. */
export const LINK_WIDTHS: ReadonlyMap<string, number> = new Map([
  [STRENGTH.id, 5],
  [REASON.id, 10],
  [DIFFERENCES.id, 8],
  [RECORDS.id, 13],
]);

/** A question without what is asked of links: for a list that has none. */
export function withoutLinks(query: ClientQuery): ClientQuery {
  const { filters, sort } = query;
  return {
    ...query,
    filters: filters.filter(({ field }) => linkField(field.id) === null),
    sort: sort.filter(({ field }) => linkField(field) === null),
  };
}
