import fc from 'fast-check';
import { CLIENT_KINDS, toClientKey, type Client } from '#domain/client.ts';
import type { SharedFieldId } from '#domain/fields/shared.ts';
import { PLAIN_QUERY, type ClientQuery, type QueryPart } from '#query/client-query.ts';
import { FILTERS, hasEditor, QUERY_PARTS } from '#query/filters/filters.ts';
import { DELETED } from '#query/filters/filter.ts';
import { tidy } from '#domain/tidy.ts';
import { DATE_OPERATORS, DATE_PRESETS, type DateFilter, type Moment } from '#query/date-filter.ts';

/** Around the changes of the clocks in Rome, New York and Lord Howe, where days have other lengths. */
const FIRST = Date.parse('2026-03-01T00:00:00Z');
const LAST = Date.parse('2026-11-30T00:00:00Z');

export const ZONES = [
  'Europe/Rome',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  'America/Santiago',
  'UTC',
] as const;

/** A few days around each change of the clocks, so that conditions and clients meet. */
const days = ['2026-03-07', '2026-03-08', '2026-03-09', '2026-03-28', '2026-03-29', '2026-03-30']
  .concat(['2026-04-04', '2026-04-05', '2026-09-06', '2026-10-04', '2026-10-24', '2026-10-25'])
  .concat(['2026-10-26', '2026-11-01', '2026-11-02']);

const day = fc.constantFrom(...days);

/** Close to the edges of those days in some zone, sometimes between two seconds. */
export const instant = fc.oneof(
  fc
    .tuple(day, fc.integer({ min: -14 * 4, max: 38 * 4 }), fc.constantFrom(0, 0, -1, 1, 529, -1000))
    .map(([start, quarters, shift]) => Date.parse(start) + quarters * 900_000 + shift),
  fc.integer({ min: FIRST, max: LAST }),
);

const dateValue = fc.oneof(
  day,
  instant.map((moment) => new Date(moment).toISOString()),
  instant.map((moment) => new Date(Math.floor(moment / 1000) * 1000).toISOString()),
);

export const dateFilter: fc.Arbitrary<DateFilter> = fc.oneof(
  fc
    .constantFrom(...DATE_PRESETS, 'last:1d' as const, 'last:365d' as const)
    .map((preset): DateFilter => ({ operator: 'preset', preset })),
  fc.constantFrom(...DATE_OPERATORS).chain((operator): fc.Arbitrary<DateFilter> => {
    if (operator === 'in' || operator === 'nin') {
      return fc
        .array(dateValue, { minLength: 1, maxLength: 4 })
        .map((values) => ({ operator, values }));
    }
    if (operator !== 'bt') return dateValue.map((value) => ({ operator, values: [value] }));
    return fc
      .oneof(fc.tuple(day, day), fc.tuple(instantValue, instantValue))
      .map((values) => ({ operator, values: values.toSorted() }));
  }),
);

const instantValue = instant.map((moment) => new Date(moment).toISOString());

export const moment: fc.Arbitrary<Moment> = fc.record({
  zone: fc.constantFrom(...ZONES),
  today: day,
});

/** As a link has it: without the blanks that somebody types around and between words. */
const text = fc
  .oneof(
    fc.constant(''),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom('Società', 'srl', 'Łódź', ' a  b ', '0123 456', 'IT 01.23'),
  )
  .map(tidy);

/** Fields of every type that a shared one has: the oracles know what each is ordered by. */
const SORTED: readonly SharedFieldId[] = [
  'name',
  'legalName',
  'kind',
  'vatNumber',
  'taxId',
  'registrationNumber',
  'email',
  'emails',
  'phones',
  'city',
  'country',
  'addresses',
  'externalIdentifiers',
  'created',
  'updated',
  'deleted',
];

export const sort = fc.uniqueArray(
  fc.record({
    field: fc.constantFrom(...SORTED),
    descending: fc.boolean(),
  }),
  {
    minLength: 1,
    maxLength: 4,
    selector: (key) => key.field,
  },
);

const country = fc.oneof(
  fc.constantFrom('IT', 'FR', 'DE', 'Freedonia', 'a,b', 'back\\slash', ',', '\\'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }),
);

/** Any value of a part, by what it is. */
function anyValue(part: QueryPart): fc.Arbitrary<ClientQuery[QueryPart]> {
  if (hasEditor(part, 'date')) return fc.option(dateFilter);
  if (hasEditor(part, 'deleted')) return fc.constantFrom(...DELETED);
  if (hasEditor(part, 'choice')) return fc.subarray([...FILTERS[part].options]);
  if (hasEditor(part, 'country')) return fc.uniqueArray(country, { maxLength: 3 });
  return text;
}

/** Any question that can be asked. */
export const clientQuery: fc.Arbitrary<ClientQuery> = fc
  .record({
    ...Object.fromEntries(QUERY_PARTS.map((part) => [part, anyValue(part)])),
    sort,
  })
  .map((parts): ClientQuery => ({ ...PLAIN_QUERY, ...parts }));

type Narrow = { readonly [Part in QueryPart]: fc.Arbitrary<ClientQuery[Part]> };

/** A question with one or two parts, so that clients answer it. */
export const narrowQuery: fc.Arbitrary<ClientQuery> = fc
  .subarray(['updated', 'created', 'deletedOn'] as const, { maxLength: 2 })
  .chain((dates) => {
    const date = (part: (typeof dates)[number]) =>
      dates.includes(part) ? fc.option(dateFilter) : fc.constant(null);
    return fc.record({
      search: fc.constantFrom('', '', '', 'a', 'so', '12', 'ss', '01.2'),
      name: fc.constantFrom('', '', '', 'A', 'œ', 'Str'),
      email: fc.constantFrom('', '', '', 'A@B.IT'),
      vatNumber: fc.constantFrom('', '', '', '012', 'it 0.12'),
      taxId: fc.constantFrom('', '', '', '012'),
      updated: date('updated'),
      created: date('created'),
      deletedOn: date('deletedOn'),
      deleted: fc.constantFrom(...DELETED),
      kind: fc.oneof(fc.constant([]), fc.subarray([...CLIENT_KINDS])),
      country: fc.constantFrom([], [], [], ['IT'], ['IT', 'Freedonia']),
      sort,
    } satisfies Narrow & { readonly sort: typeof sort });
  });

const name = fc.option(
  fc.constantFrom(
    'Àncora',
    'ancora',
    'Zeta',
    'Straße',
    'Strasse',
    'Œuvre',
    'rossi 2',
    'Rossi 10',
    'ŁA',
  ),
);

const role = { main: fc.constant('main' as const) };

/** A client among few values, so that there are ties, matches and absences. */
export const client: fc.Arbitrary<Client> = fc
  .record({
    id: fc.integer({ min: 1, max: 60 }).map(String),
    kind: fc.option(fc.constantFrom(...CLIENT_KINDS)),
    name,
    legalName: name,
    emails: fc.array(
      fc.record({ role: role.main, address: fc.constantFrom('a@b.it', 'A@b.IT', 'c@d.fr') }),
      { maxLength: 2 },
    ),
    phones: fc.constantFrom([], ['+39 01.23']),
    vatNumber: fc.option(fc.constantFrom('IT012', '012', 'FR012', '0.12')),
    taxId: fc.option(fc.constantFrom('012', '0 12', 'ABC')),
    registrationNumber: fc.option(fc.constantFrom('7', '70')),
    city: fc.option(fc.constantFrom('Roma', 'Łódź')),
    country: fc.option(fc.constantFrom('IT', 'FR', 'Freedonia')),
    identifiers: fc.array(fc.constantFrom('SF-0012', 'SAP 12'), { maxLength: 3 }),
    createdAt: fc.option(instant),
    updatedAt: fc.option(instant, { freq: 20 }),
    deletedAt: fc.option(instant, { freq: 2 }),
  })
  .map(({ city, country: code, identifiers, ...rest }) => ({
    ...rest,
    key: toClientKey('wethod', rest.id),
    provider: 'wethod',
    addresses:
      city === null && code === null
        ? []
        : [{ role: 'main', street: null, zipCode: null, city, province: null, country: code }],
    eInvoicing: [],
    externalIdentifiers: identifiers.map((value) => ({
      type: null,
      value,
      createdAt: null,
      updatedAt: null,
    })),
    raw: { id: rest.id },
  }));
