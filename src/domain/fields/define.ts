import type { Client, Instant } from '#domain/client.ts';
import type {
  ChoiceField,
  Field,
  FieldGroup,
  FieldId,
  Formatter,
  ListEntry,
  ListField,
} from '#domain/field.ts';
import { isIsoDay } from '#domain/iso-date.ts';

/** What a field has beside its id, its group and how it is read. */
interface Options {
  readonly shownWith?: FieldId;
  readonly label?: () => string;
}

/** Types whose value is what a person reads. */
type Written = 'text' | 'identifier' | 'email' | 'phone' | 'website' | 'prose';

function base<Id extends FieldId>(id: Id, group: FieldGroup, options: Options) {
  return { id, group, shownWith: options.shownWith ?? null, label: options.label ?? null };
}

/** A field whose value is a text, and read as it is. */
export function written<const Id extends FieldId, Type extends Written>(
  type: Type,
  id: Id,
  group: FieldGroup,
  read: (client: Client) => string | null,
  options: Options = {},
) {
  return { ...base(id, group, options), type, read, text: read } satisfies Field;
}

export function instant<const Id extends FieldId>(
  id: Id,
  read: (client: Client) => Instant | null,
  options: Options = {},
) {
  const text = (client: Client, format: Formatter) => {
    const value = read(client);
    return value === null ? null : format.instant(value);
  };
  return { ...base(id, 'dates', options), type: 'instant', read, text } as const satisfies Field;
}

export function number<const Id extends FieldId>(
  id: Id,
  group: FieldGroup,
  read: (client: Client) => number | null,
  options: Options = {},
) {
  const text = (client: Client, format: Formatter) => {
    const value = read(client);
    return value === null ? null : format.number(value);
  };
  return { ...base(id, group, options), type: 'number', read, text } as const satisfies Field;
}

/** A day of the calendar; what is no such day is shown as it was written. */
export function day<const Id extends FieldId>(
  id: Id,
  group: FieldGroup,
  read: (client: Client) => string | null,
  options: Options = {},
) {
  const text = (client: Client, format: Formatter) => {
    const value = read(client);
    return value !== null && isIsoDay(value) ? format.day(value) : value;
  };
  return { ...base(id, group, options), type: 'day', read, text } as const satisfies Field;
}

interface ChoiceOptions extends Options {
  readonly options?: readonly string[];
  readonly meaning?: ChoiceField['meaning'];
}

/** One of several values, each of which has a name. */
export function choice<const Id extends FieldId>(
  id: Id,
  group: FieldGroup,
  read: (client: Client) => string | null,
  nameOf: ChoiceField['nameOf'],
  options: ChoiceOptions = {},
): ChoiceField<Id> {
  const values = (client: Client) => {
    const value = read(client);
    return value === null ? [] : [value];
  };
  return choices(id, group, values, nameOf, options);
}

/** As a choice, of which a client may have several. */
export function choices<const Id extends FieldId>(
  id: Id,
  group: FieldGroup,
  values: ChoiceField['values'],
  nameOf: ChoiceField['nameOf'],
  options: ChoiceOptions = {},
): ChoiceField<Id> {
  return {
    ...base(id, group, options),
    type: 'choice',
    read: (client) => values(client)[0] ?? null,
    values,
    nameOf,
    options: options.options ?? null,
    meaning: options.meaning ?? ((value) => value),
    text: (client, format) => {
      const named = values(client).map((value) => nameOf(value, format));
      return named.length === 0 ? null : named.join(', ');
    },
  };
}

interface ListOptions<Item> extends Options {
  /** Where all of a client is shown, another field has this one: each fact is said once. */
  readonly isSaidElsewhere?: (item: Item, client: Client) => boolean;
}

/** Several things of a kind; none of them is no value. */
export function list<const Id extends FieldId, Item>(
  id: Id,
  group: FieldGroup,
  read: (client: Client) => readonly Item[],
  toEntry: (item: Item, format: Formatter) => ListEntry,
  toText: ((items: readonly Item[], format: Formatter) => string) | null = null,
  options: ListOptions<Item> = {},
): ListField<Id> {
  const isSaidElsewhere = options.isSaidElsewhere ?? (() => false);
  const entries = (client: Client, format: Formatter) =>
    read(client)
      .filter((item) => !isSaidElsewhere(item, client))
      .map((item) => toEntry(item, format));
  const itemsOf = (client: Client) => {
    const items = read(client);
    return items.length === 0 ? null : items;
  };
  return {
    ...base(id, group, options),
    type: 'list',
    read: itemsOf,
    entries,
    text: (client, format) => {
      const items = itemsOf(client);
      if (items === null) return null;
      if (toText !== null) return toText(items, format);
      return items.map((item) => toEntry(item, format).text).join(', ');
    },
  };
}
