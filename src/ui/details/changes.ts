import type { Client, Instant } from '#domain/client.ts';
import type { Field, FieldLookup, Formatter, ListField } from '#domain/field.ts';
import { lookupIn } from '#domain/field.ts';
import { fieldName } from '#i18n/field-name.ts';

/** What a client was, until a change was noticed; `null` before it was there. */
export interface EarlierClient {
  readonly client: Client | null;
  readonly until: Instant;
}

/** What one field said before and says now, as a person reads it; `null` for nothing. */
export interface Change {
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
  /** When it was noticed that it says what it says now. */
  readonly noticedAt: Instant;
}

/** What changed from the first of these versions to the client as it is, field by field. */
export function changesOf(
  versions: readonly EarlierClient[],
  client: Client,
  fields: readonly Field[],
  format: Formatter,
): readonly Change[] {
  const first = versions[0]?.client ?? null;
  if (first === null) return [];
  const fieldOf = lookupIn(fields);
  return fields
    .filter((field) => !isSaidAlong(field, fieldOf))
    .flatMap((field) => {
      const changes = changesIn(field, first, client, format);
      if (changes.length === 0) return [];
      const noticedAt = lastChange(field, versions, client, format);
      return changes.map((change) => ({ ...change, noticedAt }));
    });
}

/** A list has all of what its parts say: the addresses have the city. */
function isSaidAlong({ shownWith }: Field, fieldOf: FieldLookup): boolean {
  return shownWith !== null && fieldOf(shownWith)?.type === 'list';
}

type Difference = Omit<Change, 'noticedAt'>;

function changesIn(field: Field, was: Client, is: Client, format: Formatter): Difference[] {
  const entries = field.type === 'list' ? entryChanges(field, was, is, format) : [];
  if (entries.length > 0) return entries;
  if (said(field, was, format) === said(field, is, format)) return [];
  // Of a list, this is another order.
  const [before, after] = [field.text(was, format), field.text(is, format)];
  return [{ label: fieldName(field), before, after }];
}

/** What a field says of a client, to be compared. */
function said(field: Field, client: Client, format: Formatter): string {
  const value = field.type === 'list' ? field.entries(client, format) : field.text(client, format);
  return JSON.stringify(value);
}

/** What left a list and what came to it, those of one name together. */
function entryChanges(field: ListField, was: Client, is: Client, format: Formatter): Difference[] {
  const labelled = (client: Client) =>
    Map.groupBy(field.entries(client, format), ({ label }) => label ?? fieldName(field));
  const before = labelled(was);
  const after = labelled(is);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((label) => {
    const old = (before.get(label) ?? []).map(({ text }) => text);
    const now = (after.get(label) ?? []).map(({ text }) => text);
    const [left, came] = [without(old, now), without(now, old)];
    if (left.length + came.length === 0) return [];
    return [{ label, before: left.join('\n') || null, after: came.join('\n') || null }];
  });
}

/** What is in the first list and not in the second; what is in it twice counts twice. */
function without(texts: readonly string[], others: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const other of others) counts.set(other, (counts.get(other) ?? 0) + 1);
  return texts.filter((text) => {
    const count = counts.get(text) ?? 0;
    counts.set(text, count - 1);
    return count <= 0;
  });
}

function lastChange(
  field: Field,
  versions: readonly EarlierClient[],
  client: Client,
  format: Formatter,
): Instant {
  const saidOf = (at: Client | null) => (at === null ? '' : said(field, at, format));
  const last = versions.findLast(({ client: was }, index) => {
    const next = versions[index + 1];
    return saidOf(was) !== saidOf(next === undefined ? client : next.client);
  });
  return (last ?? versions.at(-1))?.until ?? 0;
}
