import type { Client } from '#domain/client.ts';
import type { ChoiceField, Field, FieldId, Formatter } from '#domain/field.ts';
import { SHARED } from '#domain/fields/shared.ts';
import { compact, fold } from '#domain/fold.ts';
import { matcherOf, type Identity } from '#domain/identity.ts';
import { isJoined } from '#domain/joined-client.ts';
import { tidy } from '#domain/tidy.ts';
import { dateSpans, isWithin, isWithinDays, type Moment } from '#query/date-filter.ts';
import {
  isText,
  type DateValue,
  type FieldFilter,
  type ListedValue,
  type RangeValue,
  type TextValue,
} from './filter.ts';

/** A client at its position in a set. */
export type Condition = (client: Client, position: number) => boolean;

export interface FilterContext {
  readonly moment: Moment;
  readonly format: Formatter;
  /** The name that a person reads, folded, with single blanks, by the client's position. */
  readonly foldedName: (position: number) => string;
}

/**
 * Whether a client answers a filter; `null` where it asks for nothing. Made once for each question. Of one with several
 * records, what is asked has to be in one of them, and what is excluded in none.
 */
export function conditionOf(filter: FieldFilter, context: FilterContext): Condition | null {
  const holds = conditionOn(filter, context);
  if (holds === null) return null;
  const { operator } = filter;
  const isExcluding =
    operator === 'not' || operator === 'none' || (operator === 'empty' && filter.isEmpty);
  return (client, position) => {
    const isHolding = holds(client, position);
    if (isHolding !== isExcluding || !isJoined(client)) return isHolding;
    return isExcluding
      ? client.records.every((record) => holds(record, position))
      : client.records.some((record) => holds(record, position));
  };
}

function conditionOn(filter: FieldFilter, context: FilterContext): Condition | null {
  const { field } = filter;
  switch (filter.operator) {
    case 'contains':
    case 'is':
    case 'not':
      return ofTexts(field, filter, context);
    case 'any':
    case 'none':
      return field.type === 'choice' ? ofChoice(field, filter) : ofTexts(field, filter, context);
    case 'date':
      return onDate(field, filter, context);
    case 'range':
    case 'count':
      return inRange(field, filter);
    case 'empty':
      return (client) => isEmpty(field, client) === filter.isEmpty;
  }
}

function isEmpty(field: Field, client: Client): boolean {
  return field.type === 'choice' ? field.values(client).length === 0 : field.read(client) === null;
}

function onDate(field: Field, { date }: DateValue, { moment }: FilterContext): Condition | null {
  if (field.type === 'day') {
    const isWanted = isWithinDays(date, moment);
    return (client) => isWanted(field.read(client));
  }
  if (field.type !== 'instant') return null;
  const spans = dateSpans(date, moment);
  return (client) => isWithin(field.read(client), spans);
}

function inRange(field: Field, { from, to }: RangeValue): Condition | null {
  if (from === null && to === null) return null;
  const isIn = (value: number) => value >= (from ?? -Infinity) && value <= (to ?? Infinity);
  if (field.type === 'list') return (client) => isIn(field.read(client)?.length ?? 0);
  if (field.type !== 'number') return null;
  return (client) => {
    const value = field.read(client);
    return value !== null && isIn(value);
  };
}

function ofChoice(field: ChoiceField, { operator, values }: ListedValue): Condition | null {
  if (values.length === 0) return null;
  // A link may be older than what is known of a value: `Turkey` is TR by now.
  const wanted = new Set(values.map(field.meaning));
  const isWanted = operator === 'any';
  return (client) => field.values(client).some((value) => wanted.has(value)) === isWanted;
}

function ofTexts(
  field: Field,
  filter: TextValue | ListedValue,
  { format, foldedName }: FilterContext,
): Condition | null {
  const texts = (isText(filter) ? [filter.text] : filter.values)
    .map(tidy)
    .filter((text) => text !== '');
  const [first] = texts;
  if (first === undefined) return null;
  if (filter.operator === 'contains' && field.id === SHARED.name.id) {
    const wanted = fold(first);
    return (_client, position) => foldedName(position).includes(wanted);
  }
  const matches =
    filter.operator === 'contains'
      ? containing(first)
      : (identity: Identity) => matcherOf(identity, texts);
  const matchers = new Map<Identity, Matcher>();
  const isMatch = (text: string, identity: Identity) => {
    let matcher = matchers.get(identity);
    if (matcher === undefined) matchers.set(identity, (matcher = matches(identity)));
    return matcher(text);
  };
  const isWanted = filter.operator !== 'not' && filter.operator !== 'none';
  const some = someText(field, format);
  return (client) => some(client, isMatch) === isWanted;
}

type Matcher = (text: string) => boolean;

/** Whether one of the texts that a client has in a field is a wanted one. */
export function someText(field: Field, format: Formatter) {
  type IsMatch = (text: string, identity: Identity) => boolean;
  if (field.type === 'list') {
    return (client: Client, isMatch: IsMatch) =>
      field.entries(client, format).some(({ type, text }) => isMatch(text, IDENTITIES[type]));
  }
  const identity = TAX_NUMBERS.has(field.id) ? 'taxNumber' : IDENTITIES[field.type];
  const each = EACH.get(field.id);
  if (each !== undefined) {
    return (client: Client, isMatch: IsMatch) =>
      each(client).some((text) => isMatch(text, identity));
  }
  return (client: Client, isMatch: IsMatch) => {
    const text = field.text(client, format);
    return text !== null && isMatch(text, identity);
  };
}

/** A list shows one of these for all: who has the wanted one among the others has it. */
const EACH: ReadonlyMap<FieldId, (client: Client) => readonly string[]> = new Map<
  FieldId,
  (client: Client) => readonly string[]
>([[SHARED.email.id, ({ emails }) => emails.map(({ address }) => address)]]);

const TAX_NUMBERS: ReadonlySet<FieldId> = new Set<FieldId>([SHARED.vatNumber.id, SHARED.taxId.id]);

const IDENTITIES: Readonly<Record<Field['type'], Identity>> = {
  text: 'text',
  prose: 'text',
  website: 'text',
  identifier: 'code',
  email: 'email',
  phone: 'phone',
  choice: 'text',
  number: 'text',
  day: 'text',
  instant: 'text',
  list: 'text',
};

/** Accents and capital letters do not count, nor in a number or a code what stands between its parts. */
function containing(wanted: string): (identity: Identity) => Matcher {
  const folded = fold(wanted);
  const code = compact(wanted);
  return (identity) =>
    code !== '' && (identity === 'code' || identity === 'taxNumber' || identity === 'phone')
      ? (text) => compact(text).includes(code)
      : (text) => fold(tidy(text)).includes(folded);
}
