import { lookupIn, type Field } from '#domain/field.ts';
import { sharedField } from '#domain/fields/shared.ts';
import type { ProviderId } from '#domain/client.ts';
import { choice, choices, list, number, written } from '#domain/fields/define.ts';
import { recordsBeside } from '#domain/joined-client.ts';
import { fieldName } from '#i18n/field-name.ts';
import { formatter } from '#i18n/formatter.ts';
import { messages } from '#i18n/messages.ts';
import type { LinkFieldName } from '#i18n/types/both.ts';
import { findProvider, PROVIDERS } from '#providers/registry.ts';
import type { ClientQuery } from '#query/client-query.ts';
import type { FieldFilter } from '#query/filters/filter.ts';
import { BOTH, type ScopeId } from '#query/paths.ts';
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

export const DIFFERS = choices(
  'differs',
  'identity',
  (client) => linkOf(client)?.differing() ?? [],
  (value) => {
    const field = sharedField(value);
    return field === null ? value : fieldName(field);
  },
  labelled('differs'),
);

export const DIFFERENCES = number(
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

/** For files: to find it takes too long to order or to narrow a list by it. */
export const WHY = written(
  'prose',
  'why',
  'identity',
  (client) => linkOf(client)?.why() ?? null,
  labelled('why'),
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

export const linkField = lookupIn(LINK_FIELDS);

const others = (provider: ProviderId) =>
  PROVIDERS.filter(({ id }) => id !== provider).map(({ label }) => label);

/** What can be asked of one provider's own list, once it is known who of it is in the others. */
export const OWN_LINK_FIELDS: ReadonlyMap<string, readonly Field[]> = new Map(
  PROVIDERS.map(({ id }) => [id, [whereOf(id), ...LINK_FIELDS.slice(1, -1)]]),
);

/** `where`, as it is asked of one provider's own list. */
function whereOf(provider: ProviderId): Field {
  const nameOf = (value: string) => {
    if (value === IN_BOTH) return messages.both.alsoIn(others(provider));
    return value === provider
      ? messages.both.notIn(others(provider))
      : WHERE.nameOf(value, formatter);
  };
  return choice(WHERE.id, WHERE.group, WHERE.read, nameOf, {
    ...labelled('where'),
    options: [IN_BOTH, provider],
  });
}

/** The columns that the list of both begins with, after the name. */
export const USUAL_LINK_COLUMNS: readonly Field[] = [WHERE, STRENGTH, REASON, DIFFERENCES, RECORDS];

/** In rem: of those whose values are longer or shorter than others of their type. */
export const LINK_WIDTHS: ReadonlyMap<string, number> = new Map([
  [WHERE.id, 7.25],
  [STRENGTH.id, 6],
  [REASON.id, 10.75],
  [DIFFERENCES.id, 7.25],
  [RECORDS.id, 12],
]);

/** A question without what is asked of links: for an engine that knows of none. */
export function withoutLinks(query: ClientQuery): ClientQuery {
  return withLinkFilters(query, () => false);
}

/** The question for another list: of who is where, only what can be true of somebody there; no order by links. */
export function forList(scope: ScopeId, query: ClientQuery): ClientQuery {
  if (scope === BOTH) return query;
  const sort = query.sort.filter(({ field }) => linkField(field) === null);
  return withLinkFilters({ ...query, sort }, ({ field, ...value }) => {
    const known = [IN_BOTH, scope];
    return (
      field.id !== WHERE.id ||
      !('values' in value) ||
      value.values.every((each) => known.includes(each))
    );
  });
}

function withLinkFilters(
  query: ClientQuery,
  isKept: (filter: FieldFilter) => boolean,
): ClientQuery {
  const filters = query.filters.filter((filter) => !isOfLink(filter) || isKept(filter));
  return filters.length === query.filters.length ? query : { ...query, filters };
}

export function isOfLink({ field }: FieldFilter): boolean {
  return linkField(field.id) !== null;
}
