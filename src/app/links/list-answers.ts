import type { Client, ClientKey } from '#domain/client.ts';
import type { ChoiceField } from '#domain/field.ts';
import { formatter } from '#i18n/formatter.ts';
import { conditionsOf, PLAIN_QUERY } from '#query/client-query.ts';
import type { Moment } from '#query/date-filter.ts';
import type { Facet } from '#query/facet.ts';
import type { FieldFilter } from '#query/filters/filter.ts';
import { isOfLink } from './link-fields.ts';
import type { RecordLinks } from './record-links.ts';

/** Who of these answers what a question asks of links; `null` where it asks nothing of them. */
export function amongLinked(
  records: RecordLinks,
  filters: readonly FieldFilter[],
  clients: Iterable<Client | undefined>,
  moment: Moment,
): ReadonlySet<ClientKey> | null {
  if (!filters.some(isOfLink)) return null;
  const answers = answering(filters, moment);
  const keys = new Set<ClientKey>();
  for (const client of clients) {
    if (client !== undefined && answers(records.rowOf(client))) keys.add(client.key);
  }
  return keys;
}

/** How many of these have each value of a field, of those who answer what else is asked of links. */
export function countLinked(
  records: RecordLinks,
  field: ChoiceField,
  filters: readonly FieldFilter[],
  clients: Iterable<Client>,
  moment: Moment,
): Facet {
  const answers = answering(
    filters.filter((filter) => filter.field.id !== field.id),
    moment,
  );
  const counts = new Map<string, number>();
  let empty = 0;
  for (const client of clients) {
    const row = records.rowOf(client);
    if (!answers(row)) continue;
    const values = field.values(row);
    if (values.length === 0) empty += 1;
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return { values: [...counts].map(([value, count]) => ({ value, count })), empty };
}

/** Whether a client with its link answers; nothing else of the question is looked at. */
function answering(filters: readonly FieldFilter[], moment: Moment): (row: Client) => boolean {
  // Nothing that is asked of links looks at a name.
  const context = { moment, format: formatter, foldedName: () => '' };
  const conditions = conditionsOf({ ...PLAIN_QUERY, filters: filters.filter(isOfLink) }, context);
  return (row) => conditions.every((holds) => holds(row, 0));
}
