import { ITALIAN_PROVINCES } from '#normal-forms/italian-provinces.ts';
import { foundIf, NOTHING, type Found, type Rule } from '#readiness/rule.ts';
import { missingParts, onceFor, type Subject } from '#readiness/subject.ts';

/**
 * Of cities with a postcode for each zone the one that was for all of them. Source: Poste Italiane, list of the cities with
 * zones, since 2006 and as changed since.
 */
const GENERIC = new Set(
  (
    '00100 06100 09100 10100 15100 16100 19100 20100 24100 25100 29100 30100 34100 35100 37100 38100 ' +
    '40100 41100 42100 43100 44100 47023 47100 47900 48100 50100 56100 57100 60100 61100 65100 70100 71100 ' +
    '74100 80100 84100 89100 90100 95100 98100'
  ).split(' '),
);

/** Sardinia's provinces changed in 2016, and again in 2025: of both times there are letters in use. */
const SARDINIAN = new Set(['CI', 'OG', 'OT', 'VS']);

/** Qonto's addresses have a province; wethod's have none. */
function provinceOf({ client, address }: Subject): string | null {
  return client.provider === 'qonto' ? (address?.province?.trim() ?? '') : null;
}

function zipFound({ address }: Subject, isFound: (zipCode: string) => boolean): readonly Found[] {
  const zipCode = address?.zipCode?.trim() ?? '';
  return foundIf(zipCode !== '' && isFound(zipCode), {
    field: 'zipCode',
    value: address?.zipCode ?? null,
  });
}

/** The last letter of Latin-1 Supplement. */
const LAST = 'ÿ';
const BEYOND = /[^\0-ÿ]/;

/** The texts that an invoice takes over, and how long each may be. */
const textsOf = onceFor(({ name, address }) =>
  [
    { field: 'name', value: name, most: 80 },
    { field: 'street', value: address?.street ?? null, most: 60 },
    { field: 'city', value: address?.city ?? null, most: 60 },
  ].flatMap(({ value, ...rest }) =>
    // An accent that is written apart from its letter is none of the characters that count.
    value === null ? [] : [{ ...rest, value: value.trim(), composed: value.trim().normalize() }],
  ),
);

function notLatin(subject: Subject): readonly Found[] {
  return textsOf(subject).flatMap(({ field, value, composed }) => {
    if (!BEYOND.test(composed)) return NOTHING;
    const letters = [...composed].filter((letter) => letter > LAST && /[\p{L}\p{M}]/u.test(letter));
    const params = { letters: [...new Set(letters)].join(' ') };
    return foundIf(letters.length > 0, { field, value, params });
  });
}

function tooLong(subject: Subject): readonly Found[] {
  return textsOf(subject).flatMap(({ field, value, composed, most }) => {
    const params = { length: String(composed.length), most: String(most) };
    return foundIf(composed.length > most, { field, value, params });
  });
}

/** Rules of Italian addresses, and of what an Italian invoice can print. */
export const ITALIAN_ADDRESSES: readonly Rule[] = [
  {
    id: 'it.address.incomplete',
    severity: 'blocks',
    source: 'FatturaPA 1.2.2: Indirizzo, CAP and Comune are mandatory',
    finds: { city: null },
    passes: { city: 'Biella' },
    check: missingParts,
  },
  {
    id: 'it.cap.format',
    severity: 'blocks',
    source: 'FatturaPA 1.2.2: CAPType is [0-9]{5}',
    finds: { zipCode: '1390' },
    passes: { zipCode: '13900' },
    check: (subject) => zipFound(subject, (zipCode) => !/^\d{5}$/.test(zipCode)),
  },
  {
    id: 'it.cap.generic',
    severity: 'hint',
    source: 'Poste Italiane: cities with a CAP for each zone',
    readAgain: '2028-01-01',
    finds: { zipCode: '20100', city: 'Milano' },
    passes: { zipCode: '20121', city: 'Milano' },
    check: (subject) => zipFound(subject, (zipCode) => GENERIC.has(zipCode)),
  },
  {
    id: 'it.province.format',
    severity: 'fix',
    source: 'FatturaPA 1.2.2: Provincia is [A-Z]{2}; ISTAT, letters of the provinces',
    readAgain: '2028-01-01',
    finds: { provider: 'qonto', province: 'Biella' },
    passes: { provider: 'qonto', province: 'BI' },
    check: (subject) => {
      const province = provinceOf(subject);
      if (province === null || province === '') return NOTHING;
      if (ITALIAN_PROVINCES.has(province) || SARDINIAN.has(province)) return NOTHING;
      return [{ field: 'province', value: province }];
    },
  },
  {
    id: 'it.province.missing',
    severity: 'hint',
    source: 'FatturaPA 1.2.2: Provincia is optional, and usual',
    finds: { provider: 'qonto', province: null },
    passes: { provider: 'qonto', province: 'BI' },
    check: (subject) =>
      foundIf(subject.address !== null && provinceOf(subject) === '', {
        field: 'province',
        value: null,
      }),
  },
  {
    id: 'it.text.latin',
    severity: 'fix',
    source: 'FatturaPA 1.2.2: String80LatinType, String60LatinType',
    finds: { name: 'Łódź Tkaniny Italia S.r.l.' },
    passes: { name: 'Caffè dell’Àngolo S.r.l.' },
    check: notLatin,
  },
  {
    id: 'it.text.length',
    severity: 'fix',
    source: 'FatturaPA 1.2.2: String80LatinType, String60LatinType',
    finds: { street: 'Via della Manifattura Tabacchi già Strada Vicinale della Cascina Nuova 4' },
    passes: { street: 'Via Lana 4' },
    check: tooLong,
  },
];
