import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Client } from '#domain/client.ts';
import { toCountry } from '#domain/country-code.ts';
import type { Field, FieldType } from '#domain/field.ts';
import { formatter } from '#i18n/formatter.ts';
import { PLAIN_QUERY, withFilter } from '#query/client-query.ts';
import {
  dateSpans,
  isWithin,
  presetDays,
  type DateFilter,
  type Moment,
} from '#query/date-filter.ts';
import type { FilterValue } from '#query/filters/filter.ts';
import { ALL_FIELDS, client, filterValue, moment } from '#testing/arbitraries.ts';
import { ClientStore } from './client-store.ts';
import { ClientIndexes } from './indexes/client-indexes.ts';
import { selectClients } from './selection.ts';

/*
 * What every filter leaves, against what a person would say of a field of this type: slow, plain, and written
 * from the types alone.
 */

const base = new Intl.Collator('en', { sensitivity: 'base' });
const plain = (text: string) => text.trim().replace(/\s+/g, ' ');
const isAlike = (a: string, b: string) => base.compare(plain(a), plain(b)) === 0;

/** Whether a text has another in it, by collating every part of it. */
function has(text: string, part: string): boolean {
  const letters = [...plain(text)];
  return letters.some((_, from) =>
    letters.some((__, to) => to >= from && isAlike(letters.slice(from, to + 1).join(''), part)),
  );
}

const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}+@?&]/gu, '');
const unprefixed = (text: string) => bare(text).replace(/^(it|fr)(?=\d)/, '');
const dialled = (text: string) => bare(text).replace(/^00/, '+');
type Same = (had: string, wanted: string) => boolean;
const sameCode: Same = (a, b) =>
  bare(a) === '' || bare(b) === '' ? isAlike(a, b) : bare(a) === bare(b);
const sameTaxNumber: Same = (a, b) =>
  bare(a) === bare(b) || unprefixed(a) === bare(b) || bare(a) === unprefixed(b);

const SAME: Partial<Record<FieldType, Same>> = {
  identifier: sameCode,
  email: (a, b) => plain(a).toLowerCase() === plain(b).toLowerCase(),
  phone: (a, b) => dialled(a) === dialled(b),
};

interface Had {
  readonly type: FieldType;
  readonly text: string;
}

/** All texts that a client has in a field. */
function textsOf(field: Field, one: Client): readonly Had[] {
  if (field.type === 'list') return field.entries(one, formatter);
  if (field.id === 'email') return one.emails.map(({ address: text }) => ({ type: 'email', text }));
  const text = field.text(one, formatter);
  return text === null ? [] : [{ type: field.type, text }];
}

function isSame(field: Field, { type, text }: Had, wanted: string): boolean {
  if (field.id === 'vatNumber' || field.id === 'taxId') return sameTaxNumber(text, wanted);
  return (SAME[type] ?? isAlike)(text, wanted);
}

function contains({ type, text }: Had, wanted: string): boolean {
  const isCode = type === 'identifier' || type === 'phone';
  return isCode && bare(wanted) !== '' ? bare(text).includes(bare(wanted)) : has(text, wanted);
}

function isOnDay(day: string | null, filter: DateFilter, today: string): boolean {
  const isNone = day === null || !/^\d{4}-\d\d-\d\d$/.test(day);
  if (filter.operator === 'preset') {
    const { first, last } = presetDays(filter.preset, today);
    return !isNone && day >= first && day <= last;
  }
  const { operator, values } = filter;
  const [first = '', last = ''] = values;
  if (operator === 'neq' || operator === 'nin') return isNone || !values.includes(day);
  if (isNone) return false;
  return {
    eq: day === first,
    in: values.includes(day),
    gt: day > first,
    gte: day >= first,
    lt: day < first,
    lte: day <= first,
    bt: day >= first && day <= last,
  }[operator];
}

function isIn(number: number | null, from: number | null, to: number | null): boolean {
  return number !== null && (from === null || number >= from) && (to === null || number <= to);
}

function hasAnyOf(field: Field, one: Client, values: readonly string[]): boolean {
  if (field.type !== 'choice') {
    return textsOf(field, one).some((had) => values.some((value) => isSame(field, had, value)));
  }
  const wanted = field.id === 'country' ? values.map(toCountry) : values;
  if (field.id === 'identifierTypes') {
    return one.externalIdentifiers.some(({ type }) => wanted.includes(type ?? ''));
  }
  return wanted.includes(field.read(one) ?? '');
}

/** Whether a client answers. */
function holds(field: Field, value: FilterValue, one: Client, when: Moment): boolean {
  const texts = () => textsOf(field, one);
  switch (value.operator) {
    case 'contains':
      return texts().some((had) => contains(had, value.text));
    case 'is':
      return texts().some((had) => isSame(field, had, value.text));
    case 'not':
      return !texts().some((had) => isSame(field, had, value.text));
    case 'any':
      return hasAnyOf(field, one, value.values);
    case 'none':
      return !hasAnyOf(field, one, value.values);
    case 'empty':
      return (field.read(one) === null) === value.isEmpty;
    case 'count':
      return field.type === 'list' && isIn(field.read(one)?.length ?? 0, value.from, value.to);
    case 'range':
      return field.type === 'number' && isIn(field.read(one), value.from, value.to);
    case 'date':
      if (field.type === 'day') return isOnDay(field.read(one), value.date, when.today);
      return field.type === 'instant' && isWithin(field.read(one), dateSpans(value.date, when));
  }
}

/** No provider has a number yet. */
const SIZE: Field = {
  id: 'wethod.size',
  type: 'number',
  group: 'provider',
  shownWith: null,
  label: () => 'Size',
  read: ({ externalIdentifiers, vatNumber }) =>
    vatNumber === null ? null : externalIdentifiers.length,
  text: () => null,
};

const words = fc.constantFrom(
  'Àncora',
  'anc',
  'Zeta',
  'strasse',
  'œuvre',
  'rossi 10',
  'IT012',
  '012',
  'it 0.12',
  'FR012',
  'abc',
  'a@b.it',
  ' C@D.fr',
  '@',
  '+39 01.23',
  '0039-0123',
  '23',
  'Roma',
  'lodz',
  'm5ux-cr1',
  'SF0012',
  'sap 12',
  '30 days',
  '60 days, end of month',
  'Two lines',
  'a.it',
  'AC',
  'ær',
  'a1',
  '7',
  '70',
  '?',
  'Salesforce',
  'SAP',
  'nobody has this',
);

describe.each([...ALL_FIELDS, SIZE].map((field) => [field.id, field] as const))(
  'a filter on %s',
  (_, field) => {
    it('leaves whom a person would leave', () => {
      fc.assert(
        fc.property(
          fc.array(client, { maxLength: 12 }),
          filterValue(field, words),
          moment,
          (clients, value, when) => {
            const store = new ClientStore();
            store.add(clients);
            const query = { ...withFilter(PLAIN_QUERY, field, value), deleted: 'include' as const };
            const { positions } = selectClients(store, new ClientIndexes(store), query, when);
            const left = new Set([...positions].map((position) => store.clients[position]?.key));
            const wanted = store.clients.flatMap((one) =>
              one !== undefined && holds(field, value, one, when) ? [one.key] : [],
            );
            expect(left).toEqual(new Set(wanted));
          },
        ),
        { numRuns: 250 },
      );
    });
  },
);
