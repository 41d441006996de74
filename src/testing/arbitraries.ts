import fc from 'fast-check';
import { CLIENT_KINDS, toClientKey, type Client } from '#domain/client.ts';
import type { SharedFieldId } from '#domain/fields/shared.ts';
import type { Field } from '#domain/field.ts';
import type { ClientQuery } from '#query/client-query.ts';
import { compareFilters } from '#query/filters/filter-codec.ts';
import { DELETED, operatorsOf, type FilterValue, type Operator } from '#query/filters/filter.ts';
import { PROVIDERS } from '#providers/registry.ts';
import { asking, type Parts } from './asking.ts';
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

/** A condition on days that have no zone. */
const dayFilter: fc.Arbitrary<DateFilter> = dateFilter.filter(
  (filter) => filter.operator === 'preset' || filter.values.every((value) => !value.includes('T')),
);

const instantValue = instant.map((moment) => new Date(moment).toISOString());

export const moment: fc.Arbitrary<Moment> = fc.record({
  zone: fc.constantFrom(...ZONES),
  today: day,
});

/** As a link has it: without the blanks that somebody types around and between words. */
export const words = fc
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

export const country = fc.oneof(
  fc.constantFrom('IT', 'FR', 'DE', 'Freedonia', 'a,b', 'back\\slash', ',', '\\'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }),
);

/** A text that asks for something. */
const wantedText = words.filter((written) => written !== '');

const range = fc
  .tuple(fc.option(fc.integer({ min: -2, max: 5 })), fc.option(fc.integer({ min: -2, max: 5 })))
  .filter((ends) => ends.some((end) => end !== null))
  .map(([a, b]) => (a !== null && b !== null && a > b ? { from: b, to: a } : { from: a, to: b }));

/** What can be asked of a field, by its type. `values` are some that it may have. */
export function filterValue(
  field: Field,
  values: fc.Arbitrary<string> = wantedText,
): fc.Arbitrary<FilterValue> {
  const several = fc.uniqueArray(values, { minLength: 1, maxLength: 4 });
  const ofOperator = (operator: Operator): fc.Arbitrary<FilterValue> => {
    switch (operator) {
      case 'contains':
      case 'is':
      case 'not':
        return values.map((one) => ({ operator, text: tidy(one) }));
      case 'any':
      case 'none':
        if (field.type === 'choice' && field.options !== null) {
          return fc
            .subarray([...field.options], { minLength: 1 })
            .map((listed) => ({ operator, values: listed }));
        }
        return field.type === 'choice'
          ? fc
              .uniqueArray(fc.oneof(country, values), { minLength: 1, maxLength: 3 })
              .map((listed) => ({ operator, values: listed }))
          : several.map((listed) => ({ operator, values: [...new Set(listed.map(tidy))] }));
      case 'date':
        return (field.type === 'day' ? dayFilter : dateFilter).map((date) => ({ operator, date }));
      case 'range':
      case 'count':
        return range.map((ends) => ({ operator, ...ends }));
      case 'empty':
        return fc.boolean().map((isEmpty) => ({ operator, isEmpty }));
    }
  };
  return fc.constantFrom(...operatorsOf(field)).chain(ofOperator);
}

/** Every field that a provider fills. */
export const ALL_FIELDS: readonly Field[] = [...new Set(PROVIDERS.flatMap(({ fields }) => fields))];

/** Any question that can be asked. */
export const clientQuery: fc.Arbitrary<ClientQuery> = fc
  .record({
    search: words,
    deleted: fc.constantFrom(...DELETED),
    sort,
    filters: fc
      .subarray([...ALL_FIELDS], { maxLength: 6 })
      .chain((fields) =>
        fc.tuple(
          ...fields.map((field) => filterValue(field).map((value) => ({ field, ...value }))),
        ),
      ),
  })
  .map(({ filters, ...query }) => ({ ...query, filters: filters.toSorted(compareFilters) }));

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
    } satisfies { readonly [Part in keyof Parts]: fc.Arbitrary<Parts[Part]> });
  })
  .map((parts) => asking(parts));

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
    identifiers: fc.array(
      fc.record({
        value: fc.constantFrom('SF-0012', 'SAP 12'),
        type: fc.option(fc.constantFrom('Salesforce', 'SAP')),
      }),
      { maxLength: 3 },
    ),
    eInvoicing: fc.array(
      fc.record({
        type: fc.constantFrom('sdi', 'pec', 'recipient'),
        value: fc.constantFrom('M5UXCR1', 'm5uxcr1', 'pec@b.it'),
      }),
      { maxLength: 2 },
    ),
    own: fc.record({
      payment_condition: fc.option(fc.constantFrom('30 days', '60 days, end of month')),
      acronym: fc.option(fc.constantFrom('AC', 'ac', 'Ær')),
      website: fc.option(fc.constantFrom('https://a.it', 'A.it')),
      notes: fc.option(fc.constantFrom('Two\nlines', 'two lines', '?')),
      intent_date: fc.option(fc.oneof(day, fc.constant('soon'))),
      intent_code: fc.option(fc.constantFrom('A-1', 'a1')),
    }),
    createdAt: fc.option(instant),
    updatedAt: fc.option(instant, { freq: 20 }),
    deletedAt: fc.option(instant, { freq: 2 }),
  })
  .map(({ city, country: code, identifiers, own, ...rest }) => ({
    ...rest,
    key: toClientKey('wethod', rest.id),
    provider: 'wethod',
    addresses:
      city === null && code === null
        ? []
        : [{ role: 'main', street: null, zipCode: null, city, province: null, country: code }],
    externalIdentifiers: identifiers.map((identifier) => ({
      ...identifier,
      createdAt: null,
      updatedAt: null,
    })),
    raw: { id: rest.id, ...own },
  }));
