import { messages } from '#i18n/messages.ts';
import { askedParts, type ClientQuery, type QueryPart } from '#query/client-query.ts';
import { partName, summary } from '#ui/filters/filter-summary.ts';

/** What narrows a question, as chips say it: `Updated: last 30 days`. */
export function askedIn(
  query: ClientQuery,
  zone: string,
): readonly { readonly part: QueryPart; readonly label: string }[] {
  return askedParts(query).map((part) => ({
    part,
    label: partName(query, part) + messages.filters.afterLabel + summary(query, part, zone),
  }));
}
