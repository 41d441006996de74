import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { client, moment, narrowQuery } from '#testing/arbitraries.ts';
import { demoClient } from '#testing/demo-client.ts';
import { selectClients } from './selection.ts';
import { toClientKey, type Client } from '#domain/client.ts';
import { lookupIn, type FieldId, type FieldLookup } from '#domain/field.ts';
import { wethod } from '#providers/wethod/index.ts';
import { asking, partsIn, type Parts } from '#testing/asking.ts';
import { PLAIN_QUERY, type ClientQuery } from '#query/client-query.ts';
import { ClientStore } from './client-store.ts';
import { ClientIndexes } from './indexes/client-indexes.ts';
import { makeLocale, setLocale } from '#i18n/locale.ts';
import { dateSpans, isWithin, type DateFilter, type Moment } from '#query/date-filter.ts';

const base = new Intl.Collator('en', { sensitivity: 'base' });
const natural = new Intl.Collator('en', { numeric: true });
const regions = new Intl.DisplayNames('en', { type: 'region' });

/** A country as a cell shows it. */
const shownCountry = (code: string) =>
  /^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code;

/** Whether a text has another in it, by collating every part of it: slow and plain. */
function contains(text: string, part: string): boolean {
  const letters = [...text];
  return letters.some((_, from) =>
    letters.some(
      (__, to) => to >= from && base.compare(letters.slice(from, to + 1).join(''), part) === 0,
    ),
  );
}

const bare = (text: string) => text.toLowerCase().replace(/[\s.]/g, '');
const unprefixed = (text: string) => bare(text).replace(/^(it|fr)(?=\d)/, '');
const sameNumber = (a: string | null, b: string) =>
  a !== null && (bare(a) === bare(b) || unprefixed(a) === bare(b) || bare(a) === unprefixed(b));

const on = (filter: DateFilter | null, at: number | null, when: Moment) =>
  filter === null || isWithin(at, dateSpans(filter, when));

/** Whether a client answers each part of a question. */
const HOLDS: Record<
  Exclude<keyof Parts, 'sort'>,
  (client: Client, parts: Parts, when: Moment) => boolean
> = {
  search: isFound,
  name: (client, { name }) => name === '' || contains(client.name ?? client.legalName ?? '', name),
  email: (client, { email }) =>
    email === '' ||
    client.emails.some(({ address }) => address.toLowerCase() === email.toLowerCase()),
  vatNumber: (client, { vatNumber }) => vatNumber === '' || sameNumber(client.vatNumber, vatNumber),
  taxId: (client, { taxId }) => taxId === '' || sameNumber(client.taxId, taxId),
  updated: (client, { updated }, when) => on(updated, client.updatedAt, when),
  created: (client, { created }, when) => on(created, client.createdAt, when),
  deletedOn: (client, { deletedOn }, when) => on(deletedOn, client.deletedAt, when),
  deleted: (client, { deleted }) =>
    deleted === 'include' || (deleted === 'only') === (client.deletedAt !== null),
  kind: (client, { kind }) => kind.length === 0 || kind.includes(client.kind ?? ''),
  country: (client, { country }) =>
    country.length === 0 || country.includes(client.addresses[0]?.country ?? ''),
};

function isFound(client: Client, { search }: Pick<ClientQuery, 'search'>): boolean {
  const numbers = [client.vatNumber, client.taxId, client.registrationNumber]
    .concat(
      client.phones,
      client.externalIdentifiers.map((identifier) => identifier.value),
    )
    .filter((number) => number !== null);
  const texts = [client.name, client.legalName, client.addresses[0]?.city ?? null]
    .concat(client.emails.map((email) => email.address))
    .filter((text) => text !== null);
  const words = search.split(/\s+/).filter((word) => word !== '');
  return words.every(
    (word) =>
      texts.concat(numbers).some((text) => contains(text, word)) ||
      numbers.some((number) => contains(number.replace(/[\s.-]/g, ''), word.replace(/\./g, ''))),
  );
}

function isWanted(client: Client, query: ClientQuery, when: Moment): boolean {
  const parts = partsIn(query);
  return Object.values(HOLDS).every((holds) => holds(client, parts, when));
}

function valueOf(client: Client, field: FieldId): string | number | null {
  switch (field) {
    case 'name':
      return client.name ?? client.legalName;
    case 'email':
      return client.emails[0]?.address ?? null;
    case 'city':
      return client.addresses[0]?.city ?? null;
    case 'country': {
      const country = client.addresses[0]?.country ?? null;
      return country === null ? null : shownCountry(country);
    }
    case 'emails':
    case 'phones':
    case 'addresses':
    case 'eInvoicing':
    case 'externalIdentifiers':
      return client[field].length === 0 ? null : client[field].length;
    case 'kind':
    case 'legalName':
    case 'vatNumber':
    case 'taxId':
    case 'registrationNumber':
      return client[field];
    case 'created':
      return client.createdAt;
    case 'updated':
      return client.updatedAt;
    case 'deleted':
      return client.deletedAt;
    default:
      throw new Error(field);
  }
}

function compare(a: Client, b: Client, query: ClientQuery): number {
  for (const { field, descending } of query.sort) {
    const left = valueOf(a, field);
    const right = valueOf(b, field);
    if (left === null && right === null) continue;
    if (left === null || right === null) return left === null ? 1 : -1;
    const order =
      typeof left === 'number' ? left - Number(right) : natural.compare(left, String(right));
    if (order !== 0) return descending ? -order : order;
  }
  return Number(a.id) - Number(b.id);
}

/** The newest of each id, filtered and sorted from nothing. */
function oracle(clients: readonly Client[], query: ClientQuery, when: Moment): Client[] {
  const newest = new Map<string, Client>();
  for (const one of clients) {
    const known = newest.get(one.key);
    if (known === undefined || (known.updatedAt ?? -1) <= (one.updatedAt ?? -1))
      newest.set(one.key, one);
  }
  return [...newest.values()]
    .filter((one) => isWanted(one, query, when))
    .toSorted((a, b) => compare(a, b, query));
}

function answered(
  set: ClientStore,
  query: ClientQuery,
  when: Moment,
  indexes = new ClientIndexes(set),
): (Client | undefined)[] {
  const { positions } = selectClients(set, indexes, query, when);
  return [...positions].map((position) => set.clients[position]);
}

describe('an answer', () => {
  it('is what filtering and sorting from nothing gives, at any point of a load', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(client, { maxLength: 25 }), { minLength: 1, maxLength: 5 }),
        narrowQuery,
        moment,
        (batches, query, when) => {
          const set = new ClientStore();
          const indexes = new ClientIndexes(set);
          batches.forEach((batch, index) => {
            set.add(batch);
            // Asked in between, so that orders are kept up rather than made at the end.
            expect(answered(set, query, when, indexes)).toEqual(
              oracle(batches.slice(0, index + 1).flat(), query, when),
            );
          });
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('filters by the name that is on screen, whatever blanks are around or in it', () => {
    const set = new ClientStore();
    set.add([
      demoClient({ id: '1', key: 'wethod:1', name: 'Rosso \u00a0Vivo\tSrl' }),
      demoClient({ id: '2', key: 'wethod:2', legalName: 'Solo Ragione Sociale Spa' }),
      demoClient({ id: '3', key: 'wethod:3', name: 'Marca', legalName: 'Ragione Srl' }),
    ]);
    const ids = (name: string) =>
      answered(set, asking({ name }), { zone: 'UTC', today: '2026-01-01' }).map((one) => one?.id);
    for (const name of ['Rosso Vivo Srl ', ' Rosso', 'rosso\tvivo', 'ROSSO  VIVO', '\u200brosso']) {
      expect(ids(name), JSON.stringify(name)).toEqual(['1']);
    }
    expect(ids('solo ragione')).toEqual(['2']);
    for (const blank of ['', ' ', '\t', '\u00a0', '\u200b']) expect(ids(blank)).toHaveLength(3);
  });

  it('has absent values last in both directions', () => {
    const set = new ClientStore();
    set.add([
      demoClient({ id: '1', key: 'wethod:1' }),
      demoClient({ id: '2', key: 'wethod:2', name: 'B' }),
      demoClient({ id: '3', key: 'wethod:3', name: 'a' }),
    ]);
    const ids = (descending: boolean) =>
      answered(
        set,
        { ...PLAIN_QUERY, sort: [{ field: 'name', descending }] },
        { zone: 'UTC', today: '2026-01-01' },
      ).map((one) => one?.id);
    expect(ids(false)).toEqual(['3', '2', '1']);
    expect(ids(true)).toEqual(['2', '3', '1']);
  });

  it('orders countries by the names that are shown, in the viewer’s language', () => {
    const codes = ['CH', 'DE', 'ES', 'GB', 'Freedonia'];
    const shownIn = (language: string) => {
      setLocale(makeLocale([language], language));
      const set = new ClientStore();
      set.add(
        codes.map((country, index) =>
          demoClient({
            id: `${index + 1}`,
            key: `wethod:${index + 1}`,
            addresses: [
              { role: 'main', street: null, zipCode: null, city: null, province: null, country },
            ],
          }),
        ),
      );
      const query: ClientQuery = {
        ...PLAIN_QUERY,
        sort: [{ field: 'country', descending: false }],
      };
      return answered(set, query, { zone: 'UTC', today: '2026-01-01' }).map(
        (one) => one?.addresses[0]?.country,
      );
    };
    // Freedonia, Germany, Spain, Switzerland, United Kingdom; Allemagne, Espagne, …, Suisse.
    expect(shownIn('en')).toEqual(['Freedonia', 'DE', 'ES', 'CH', 'GB']);
    expect(shownIn('fr')).toEqual(['DE', 'ES', 'Freedonia', 'GB', 'CH']);
    setLocale(makeLocale([]));
  });

  it('orders by a field that only the provider has, and by the name where nobody has it', () => {
    const store = new ClientStore();
    const terms = ['30 days', null, '9 days', '120 days'];
    store.add(
      terms.map((term, index) =>
        demoClient({
          id: `${index + 1}`,
          key: toClientKey('wethod', `${index + 1}`),
          name: `${9 - index}`,
          raw: { payment_condition: term },
        }),
      ),
    );
    const ids = (field: FieldId, fieldOf: FieldLookup) =>
      [
        ...selectClients(
          store,
          new ClientIndexes(store),
          { ...PLAIN_QUERY, sort: [{ field, descending: false }] },
          { zone: 'UTC', today: '2026-01-01' },
          fieldOf,
        ).positions,
      ].map((position) => store.clients[position]?.id);
    const own = lookupIn(wethod.fields);
    expect(ids('wethod.payment_condition', own)).toEqual(['3', '1', '4', '2']);
    expect(ids('qonto.currency', own)).toEqual(['4', '3', '2', '1']);
  });

  it('orders numbers in names as numbers', () => {
    const set = new ClientStore();
    const names = ['Rossi 10', 'Rossi 9', 'rossi 1'];
    set.add(
      names.map((name, index) => demoClient({ id: `${index}`, key: `wethod:${index}`, name })),
    );
    expect(
      answered(set, PLAIN_QUERY, { zone: 'UTC', today: '2026-01-01' }).map((one) => one?.name),
    ).toEqual(['rossi 1', 'Rossi 9', 'Rossi 10']);
  });
});
