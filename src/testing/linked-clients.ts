import fc from 'fast-check';
import { CLIENT_KINDS, toClientKey, type Client } from '#domain/client.ts';
import type { Decision } from '#linking/codes.ts';

/*
 * Clients out of few values, so that they meet in every way: the same number with and without its prefix, under VAT and
 * under tax id, with a slip in it, of a group for VAT; names in other words, forms and orders; one contact of many.
 */

const VAT_NUMBERS = [
  'IT00011010154',
  '00011010154',
  '11010154',
  'IT00011020153',
  // A slip, a number that nobody can have, one that fails on both sides.
  'IT00011020154',
  '00000000000',
  'IT00011430155',
  'FR81812003416',
  // The wrong key, and a group's number.
  'FR82812003416',
  'FR34812003465',
  'FR21000000100',
  'DE812004111',
  'HR20000060200',
  'IT20000060200',
  'ESB81200412',
  'B-81200412',
  'ABC 4711',
];

const TAX_IDS = [
  '00011010154',
  '00011020153',
  '00011110152',
  '00011120151',
  '97123450583',
  'BRNLRI81D52F205U',
  'brnlri81d52f205u',
  'SRVMRT88L61H501F',
  'SRVMRT88L61H50MX',
  '81200341600128',
  '812003457',
  '812003440',
  'B81200412',
  '37/123/45678',
];

const NAMES = [
  'Zeffira Ceramiche S.r.l.',
  'ZEFFIRA CERAMICHE SRL',
  'Zeffira Ceramiche SpA',
  'Zefira Ceramiche',
  'Zeffira Ceramiche Lunense Holding',
  'Ceramiche Zeffira',
  'Tappezzeria Lissoni di Bruno Lissoni',
  'Tappezzeria Lissoni',
  'Bruno Lissoni',
  'Lissoni Bruno',
  'Lissoni Bruno S.r.l.',
  'ZLK',
  'Hotel Milano',
  'Hotel Milano Srl',
  'Lotto 2 Quarzifera',
  'Lotto 3 Quarzifera',
  'Kestrel',
  'Condamine',
  'חברת דוגמה',
];

const EMAILS = [
  'info@zeffira.example',
  'INFO@zeffira.example',
  'anna@zeffira.example',
  'x@gmail.com',
];
const PHONES = ['+39 02 9876540', '02 9876540', '010 2345678', '0039 010/2345678'];
const STREETS = ['Via Roma 1', 'via Roma, 1', 'Via Roma 10', 'V.le Monza 10', 'Viale Monza'];
const ZIPS = ['20127', '184', '00184', '69002'];
const CITIES = ['Milano', 'Milan', 'Roma', 'Lyon'];

const sometimes = <Value>(values: readonly Value[], every = 2) =>
  fc.option(fc.constantFrom(...values), { freq: every });

/** `qonto`: a UUID, so that others can name it. */
function qontoId(index: number): string {
  return `1d000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
}

const address = fc.record({
  street: sometimes(STREETS),
  zipCode: sometimes(ZIPS),
  city: sometimes(CITIES),
  country: sometimes(['IT', 'IT', 'FR', 'Freedonia']),
});

const values = fc.record({
  name: sometimes(NAMES, 8),
  legalName: fc.option(fc.constantFrom(...NAMES), { nil: null, freq: 1 }),
  vatNumber: sometimes(VAT_NUMBERS),
  taxId: sometimes(TAX_IDS),
  registrationNumber: fc.option(
    fc.constantFrom('812003440', 'RCS Lyon B 812 003 416', 'HRB 1234'),
    {
      nil: null,
      freq: 1,
    },
  ),
  electronicAddress: fc.option(fc.constantFrom('812003416', '812003457_81200345700012'), {
    nil: null,
    freq: 1,
  }),
  emails: fc.subarray(EMAILS, { maxLength: 2 }),
  phones: fc.subarray(PHONES, { maxLength: 1 }),
  addresses: fc.array(address, { maxLength: 2 }),
  kind: fc.option(fc.constantFrom(...CLIENT_KINDS)),
  acronym: fc.option(fc.constantFrom('ZLK', 'z.l.k.'), { nil: null, freq: 1 }),
  website: fc.option(fc.constantFrom('www.zeffira.example', 'https://zeffira.example/it'), {
    nil: null,
    freq: 1,
  }),
  reference: fc.option(fc.integer({ min: 1, max: 12 }), { nil: null, freq: 1 }),
  isDeleted: fc.boolean(),
  updatedAt: fc.option(fc.integer({ min: 0, max: 3 })),
});

type Values = typeof values extends fc.Arbitrary<infer Made> ? Made : never;

function toClient(made: Values, provider: string, id: string): Client {
  const { name, legalName, vatNumber, taxId, registrationNumber, phones, kind, updatedAt } = made;
  const isWethod = provider === 'wethod';
  return {
    key: toClientKey(provider, id),
    provider,
    id,
    kind: isWethod ? null : kind,
    name,
    legalName: isWethod ? legalName : null,
    emails: made.emails.map((each, index) => ({
      role: index === 0 ? 'main' : 'extra',
      address: each,
    })),
    phones,
    vatNumber,
    taxId,
    registrationNumber: isWethod ? registrationNumber : null,
    addresses: made.addresses.slice(0, isWethod ? 1 : 2).map((each, index) => ({
      ...each,
      province: null,
      role: index === 0 ? 'billing' : 'delivery',
    })),
    eInvoicing:
      isWethod || made.electronicAddress === null
        ? []
        : [{ type: 'electronic-address', value: made.electronicAddress }],
    externalIdentifiers:
      isWethod && made.reference !== null
        ? [{ type: 'qonto', value: qontoId(made.reference), createdAt: null, updatedAt: null }]
        : [],
    createdAt: null,
    updatedAt,
    deletedAt: isWethod && made.isDeleted ? 1 : null,
    raw: isWethod ? { acronym: made.acronym, website: made.website } : {},
  };
}

/** Clients of both providers. Ids of one are none of the other's. */
export function clientsOfBoth(most: number): fc.Arbitrary<readonly Client[]> {
  const side = fc.array(values, { maxLength: most });
  return fc
    .tuple(side, side)
    .map(([wethod, qonto]) => [
      ...wethod.map((made, index) => toClient(made, 'wethod', String(1000 + index))),
      ...qonto.map((made, index) => toClient(made, 'qonto', qontoId(index + 1))),
    ]);
}

/** Decisions on some of these clients. */
export function decisionsOn(clients: readonly Client[]): fc.Arbitrary<readonly Decision[]> {
  if (clients.length === 0) return fc.constant([]);
  const key = fc.constantFrom(...clients.map((client) => client.key));
  return fc.array(
    fc.record({
      a: key,
      b: key,
      verdict: fc.constantFrom('same' as const, 'not-the-same' as const),
    }),
    { maxLength: 3 },
  );
}

/** Words of their own for names and domains, so that a large set has many families of clients. */
const FAMILIES = 'zeffira quarzifera malcantone vauquelin havelwerk ubrique tavelle orvale'.split(
  ' ',
);

/** A number with another ending in the same place, whose check digit is as right as it was. */
function otherNumber(text: string | null, family: number): string | null {
  const [, before, base, last] = /^(.*?)(000\d{7})(\d)$/.exec(text ?? '') ?? [];
  if (before === undefined || base === undefined || last === undefined) return text;
  const moved = `0001${String(100 + family)}${base.slice(7)}`;
  const shift = (Number(last) - luhnDigit(base) + 10) % 10;
  return `${before}${moved}${(luhnDigit(moved) + shift) % 10}`;
}

function luhnDigit(base: string): number {
  let sum = 0;
  for (const [index, digit] of [...base].toReversed().entries()) {
    const value = index % 2 === 0 ? Number(digit) * 2 : Number(digit);
    sum += value > 9 ? value - 9 : value;
  }
  return (10 - (sum % 10)) % 10;
}

/** A client of another family: other words in its name, another domain, other numbers. */
function inFamily(client: Client, family: number): Client {
  const word = `${FAMILIES[family % FAMILIES.length] ?? ''}${'aeiou'.charAt(family / FAMILIES.length)}`;
  const rename = (name: string | null) =>
    name?.replace(/zeff?ira|lissoni|kestrel|condamine/gi, word) ?? null;
  return {
    ...client,
    name: rename(client.name),
    legalName: rename(client.legalName),
    emails: client.emails.map((email) => ({
      ...email,
      address: email.address.replace(/zeffira/g, word),
    })),
    phones: client.phones.map((phone) => phone.replace(/\d{2}$/, String(10 + family))),
    vatNumber: otherNumber(client.vatNumber, family),
    taxId: otherNumber(client.taxId, family),
  };
}

/** So many clients of each provider, of some forty families, with every trap. Equal for equal seeds. */
export function manyClients(count: number, seed: number): readonly Client[] {
  const [made = []] = fc.sample(
    fc.array(fc.tuple(values, fc.nat(39)), { minLength: count * 2, maxLength: count * 2 }),
    { numRuns: 1, seed },
  );
  return made.map(([each, family], index) => {
    const isWethod = index < count;
    const id = isWethod ? String(1000 + index) : qontoId(index - count + 1);
    return inFamily(toClient(each, isWethod ? 'wethod' : 'qonto', id), family);
  });
}
