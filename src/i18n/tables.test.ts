import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { catalogue as english } from '#providers/language-en.ts';
import { catalogue as french } from '#providers/language-fr.ts';
import { catalogue as italian } from '#providers/language-it.ts';
import { duration } from './count.ts';
import { formatTags, locale, makeLocale, setLocale } from './locale.ts';

const NARROW = '\u202f';
const MOMENT = Date.parse('2026-05-12T12:05:00Z');
const ROME = 'Europe/Rome';

/** What a person reads in each language, in the formats that go with it. */
const TABLES = [
  {
    language: 'en',
    catalogue: english,
    formats: 'en-GB',
    counted: {
      0: '0 clients',
      1: '1 client',
      2: '2 clients',
      10_400: '10,400 clients',
      1_000_000: '1,000,000 clients',
    },
    hidden: { 1: '1 deleted hidden', 65: '65 deleted hidden' },
    shown: '42 of 10,400',
    days: ['last day', 'last 30 days'],
    date: '12 May 2026',
    exact: '12 May 2026, 14:05:00 CEST',
    daysAgo: ['today', 'yesterday', '3 days ago'],
    list: 'a, b, and c',
    country: 'Germany',
    title: 'Country: Italy',
  },
  {
    language: 'it',
    catalogue: italian,
    formats: 'it',
    counted: {
      0: '0 clienti',
      1: '1 cliente',
      2: '2 clienti',
      10_400: '10.400 clienti',
      1_000_000: '1.000.000 di clienti',
    },
    hidden: { 1: '1 eliminato nascosto', 65: '65 eliminati nascosti' },
    shown: '42 di 10.400',
    days: ['ultimo giorno', 'ultimi 30 giorni'],
    date: '12 mag 2026',
    exact: '12 mag 2026, 14:05:00 CEST',
    daysAgo: ['oggi', 'ieri', '3 giorni fa'],
    list: 'a, b e c',
    country: 'Germania',
    title: 'Paese: Italia',
  },
  {
    language: 'fr',
    catalogue: french,
    formats: 'fr',
    counted: {
      0: '0 client',
      1: '1 client',
      2: '2 clients',
      10_400: `10${NARROW}400 clients`,
      1_000_000: `1${NARROW}000${NARROW}000 de clients`,
    },
    hidden: { 1: '1 supprimé masqué', 65: '65 supprimés masqués' },
    shown: `42 sur 10${NARROW}400`,
    days: ['dernier jour', '30 derniers jours'],
    date: '12 mai 2026',
    exact: '12 mai 2026, 14:05:00 UTC+2',
    daysAgo: ['aujourd’hui', 'hier', 'il y a 3 jours'],
    list: 'a, b et c',
    country: 'Allemagne',
    title: 'Pays\u00a0: Italie',
  },
] as const;

describe.each(TABLES)('in $language', (table) => {
  const { language, catalogue } = table;
  const { screen, filters, fields } = catalogue.rubrica;
  beforeEach(() => setLocale(makeLocale(formatTags('language', [], language), language)));
  afterEach(() => setLocale(makeLocale([])));

  it('things are counted', () => {
    for (const [count, text] of Object.entries(table.counted)) {
      expect(screen.shown(Number(count), Number(count))).toBe(text);
    }
    for (const [count, text] of Object.entries(table.hidden)) {
      expect(screen.hidden(Number(count))).toBe(text);
    }
    expect(screen.shown(42, 10_400)).toBe(table.shown);
    expect([filters.preset('last:1d'), filters.preset('last:30d')]).toEqual(table.days);
  });

  it('dates, lists and countries are written', () => {
    const made = locale();
    expect(made.formats).toBe(table.formats);
    expect(made.wordsOfFormats).toBeUndefined();
    expect(made.date(MOMENT, 'day', ROME)).toBe(table.date);
    expect(made.date(MOMENT, 'exact', ROME)).toBe(table.exact);
    expect(made.date(Date.parse('2026-05-12T07:05:00Z'), 'clock', ROME)).toBe('09:05');
    expect([0, 1, 3].map(made.daysAgo).map((text) => text.replace("'", '’'))).toEqual(
      table.daysAgo,
    );
    expect(made.list(['a', 'b', 'c'])).toBe(table.list);
    expect(made.country('DE')).toBe(table.country);
    expect(fields.country + filters.afterLabel + made.country('IT')).toBe(table.title);
    expect(duration(90)).toBe('1 min 30 s');
  });

  it('names are ordered, accents beside their letters and numbers by size', () => {
    const names = ['Zanetti', 'Évreux', 'Rossi 10', 'Rossi 9', 'ebano', 'Eco'];
    expect(names.toSorted(locale().compare)).toEqual([
      'ebano',
      'Eco',
      'Évreux',
      'Rossi 9',
      'Rossi 10',
      'Zanetti',
    ]);
  });
});

describe('the formats', () => {
  it.each([
    // Those of the language: of its own country, where the browser says one.
    ['language', ['en-US', 'it'], 'en', 'en-US'],
    ['language', ['it-CH', 'it', 'en'], 'it', 'it-CH'],
    ['language', ['de-DE', 'en-IE'], 'en', 'en-IE'],
    // The browser has none of the language: no mix by accident.
    ['language', ['it-IT'], 'en', 'en-GB'],
    ['language', ['en-US'], 'fr', 'fr'],
    ['language', ['C', 'de_DE'], 'en', 'en-GB'],
    ['language', undefined, 'it', 'it'],
    // A mix that somebody chose.
    ['browser', ['it-IT', 'en'], 'en', 'it-IT'],
    ['it-IT', ['en-GB'], 'en', 'it-IT'],
    // What is kept may be anything.
    ['nonsense_tag', ['it-IT'], 'en', 'en'],
  ])(
    'that are chosen as %j beside %j, for texts in %s, are %s',
    (choice, tags, language, formats) => {
      expect(makeLocale(formatTags(choice, tags, language), language).formats).toBe(formats);
    },
  );
});
