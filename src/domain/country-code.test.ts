import { describe, expect, it } from 'vitest';
import { COMMON_NAMES, makeAlpha3, NAME_ALIASES } from './country-aliases.ts';
import { toCountry } from './country-code.ts';

const LANGUAGES = ['it', 'en', 'fr', 'de', 'es', 'nl', 'pt'];

describe('a country as somebody wrote it', () => {
  it.each([
    ['TR', 'Turkey', 'Türkiye', 'Turchia', 'turquie', 'TUR'],
    ['GB', 'UK', 'gb', 'U.K.', 'Great Britain', 'Regno Unito', 'United Kingdom', 'XI', 'GBR'],
    ['BA', 'Bosnia and Herzegovina', 'Bosnia & Herzegovina', 'Bosnia ed Erzegovina', 'Bosnia'],
    ['RU', 'Russian Federation', 'Russia', 'Federazione Russa', 'Fédération de Russie'],
    ['PL', 'POL', 'Polonia (PL)', 'Polonia', 'Polska', 'POLSKA PL', 'pl'],
    ['IT', 'Italy (IT)', 'IT - Italia', 'IT-Italia', 'IT Italia', 'Italia IT', 'ITALIA', ' it '],
    ['IT', 'Italia / Italy', 'Italian Republic', 'Italie', 'I.T.'],
    ['KR', 'Korea, Republic of', 'Republic of Korea', 'South Korea', 'Corea del Sud'],
    ['US', 'U.S.A.', 'usa', 'United States', "Stati Uniti d'America", 'USA (US)'],
    ['NL', 'Netherlands (the)', 'The Netherlands', 'Paesi Bassi', 'Olanda', 'Pays Bas', 'NLD'],
    ['VN', 'Viet Nam', 'Vietnam', 'VNM'],
    ['CZ', 'Czech Republic', 'Czechia', 'Repubblica Ceca', 'Cechia'],
    ['GR', 'EL', 'Grecia', 'Greece', 'GRC'],
    ['VA', 'Holy See (Vatican City State)', 'Città del Vaticano'],
    ['HK', 'Hong Kong', 'Hong Kong SAR China'],
    ['TW', 'Taiwan', 'Republic of China'],
    ['CN', 'China', 'Cina', "People's Republic of China"],
    ['LC', 'St. Lucia', 'Saint Lucia'],
    ['CI', "Côte d'Ivoire", 'Cote d’Ivoire', 'Ivory Coast'],
    ['DE', 'DD', 'Deutschland', 'Allemagne'],
  ])('is %s, however it is written', (code, ...spellings) => {
    const read = spellings.map((written) => [written, toCountry(written)]);
    expect(read).toEqual(spellings.map((written) => [written, code]));
  });

  it.each([
    'Freedonia',
    'Repubblica di San Serriffe',
    'Milano (IT)',
    'Italia / Francia',
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    'EU',
    'Europe',
    'the',
    '-',
    '()',
    'x'.repeat(200),
  ])('stays as it was written where it is none: %s', (written) => {
    expect(toCountry(written)).toBe(written);
  });

  it('is the same by its common name as by the dictionaries, which know it in any order of its words', () => {
    const names = Object.entries(COMMON_NAMES).flatMap(([code, all]) =>
      all.split('|').map((name) => [code, name] as const),
    );
    // Not as it is in the list of common names.
    const read = names.map(([, name]) => [toCountry(`the ${name}`), name]);
    expect(read).toEqual(names);
  });

  it.each(LANGUAGES)('is understood in every name that the language %s has', (language) => {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    const wrong = [...makeAlpha3().values()]
      .map((code) => [code, names.of(code) ?? '', toCountry(names.of(code) ?? '')])
      .filter(([code, name, read]) => name !== '' && read !== code);
    expect(wrong).toEqual([]);
  });

  it('is understood by any code of ISO 3166-1', () => {
    const codes = [...makeAlpha3()];
    expect(codes).toHaveLength(249);
    expect(new Set(codes.map(([, two]) => two)).size).toBe(249);
    for (const [three, two] of codes) {
      expect([three, toCountry(three), toCountry(two)]).toEqual([three, two, two]);
    }
  });

  it.each([
    // One of each of the ways in which the two follow from the three, and the ones that are odd.
    ['ITA', 'IT'],
    ['FRA', 'FR'],
    ['AUT', 'AT'],
    ['PRT', 'PT'],
    ['SVN', 'SI'],
    ['IRL', 'IE'],
    ['EST', 'EE'],
    ['SWE', 'SE'],
    ['ZWE', 'ZW'],
  ])('%s is %s', (three, two) => expect(toCountry(three)).toBe(two));

  it('has aliases of real countries only', () => {
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    expect(Object.keys(NAME_ALIASES).filter((code) => names.of(code) === undefined)).toEqual([]);
  });
});
