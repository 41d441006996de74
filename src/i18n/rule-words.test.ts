import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { catalogue as english } from '#providers/language-en.ts';
import { catalogue as french } from '#providers/language-fr.ts';
import { catalogue as italian } from '#providers/language-it.ts';
import { exampleClient, TODAY } from '#readiness/fixtures/example-client.ts';
import { makeReadiness, RULES } from '#readiness/readiness.ts';
import type { Finding } from '#readiness/rule.ts';
import { formatTags, makeLocale, setLocale } from './locale.ts';
import { wrongIn } from './rule-words.ts';
import type { RuleWords } from './types/rule-words.ts';

const findingsOf = makeReadiness();

/** What each rule finds in its own example. */
const FOUND = RULES.map(({ id, finds }) => {
  const found = findingsOf(exampleClient(finds), TODAY).find(({ rule }) => rule === id);
  if (found === undefined) throw new Error(`${id} does not find its example`);
  return found;
});

/** What no text may claim: nobody was asked. */
const CLAIMS =
  /\b(in)?valid|registered|\bverified|\bvalid[oaie]\b|registrat|verificat[oa]\b|\bvalides?\b|enregistré|vérifiée?\b/i;

const LANGUAGES = [
  {
    language: 'en',
    catalogue: english,
    sentences: {
      'it.piva.format': '10 digits: 1 is missing.',
      'it.cap.format': '4 digits: 1 is missing.',
      'vat.country': 'The number begins with DE, and the address is in Austria.',
      'it.text.length': '72 characters: an Italian invoice accepts 60.',
      'eu.vat.checksum': 'The check digit does not fit, by the rule of this country: Austria.',
    },
  },
  {
    language: 'it',
    catalogue: italian,
    sentences: {
      'it.piva.format': '10 cifre: ne manca 1.',
      'it.cap.format': '4 cifre: ne manca 1.',
      'vat.country': 'Il numero inizia con DE; Paese dell’indirizzo: Austria.',
      'it.text.length': '72 caratteri: una fattura italiana ne ammette 60.',
      'de.vat.format': '5 cifre: ne mancano 4.',
    },
  },
  {
    language: 'fr',
    catalogue: french,
    sentences: {
      'it.piva.format': '10 chiffres\u00a0: il en manque 1.',
      'fr.zip.format': '4 chiffres\u00a0: il en manque 1.',
      'vat.country': 'Le numéro commence par DE\u202f; pays de l’adresse\u00a0: Autriche.',
      'it.text.latin': 'Une facture italienne n’accepte pas\u00a0: Ł ź',
    },
  },
] as const;

describe.each(LANGUAGES)('in $language', ({ language, catalogue, sentences }) => {
  let rules: RuleWords;
  beforeEach(async () => {
    setLocale(makeLocale(formatTags('language', [], language), language));
    ({ rules } = (await catalogue.later.readiness()).texts);
  });
  afterEach(() => setLocale(makeLocale([])));
  const said = (found: Finding) => wrongIn(rules, found);

  it('what is wrong is said in a sentence, with nothing left over', () => {
    for (const found of FOUND) {
      const { name, todo } = rules[found.rule];
      expect(said(found)).toMatch(found.rule === 'it.text.latin' ? /\S$/ : /^\S.*\.$/);
      expect(todo).toMatch(/\.$/);
      expect(name).not.toMatch(/\.$/);
      expect(`${name} ${said(found)} ${todo}`).not.toMatch(/undefined|null|NaN|\$\{| {2}/);
    }
  });

  it('nothing is claimed that only a register knows', () => {
    const all = FOUND.flatMap((found) => {
      const { name, todo } = rules[found.rule];
      return [name, said(found), todo];
    });
    expect(all.filter((text) => CLAIMS.test(text))).toEqual([]);
  });

  it('no two rules have the same name', () => {
    const names = Object.values(rules).map(({ name }) => name);
    const twice = names.filter((name, place) => names.indexOf(name) !== place);
    expect(twice).toEqual([]);
  });

  it('they read as a person would say it', () => {
    const read = Object.keys(sentences).map((id) => [
      id,
      FOUND.filter(({ rule }) => rule === id)
        .map(said)
        .join(),
    ]);
    expect(Object.fromEntries(read)).toEqual(sentences);
  });
});

describe('numbers of digits', () => {
  it('are said when there are too many, and when they are no digits', async () => {
    const { rules } = (await english.later.readiness()).texts;
    const wrong = (vatNumber: string) => {
      const found = findingsOf(exampleClient({ vatNumber, taxId: null }), TODAY);
      return found
        .filter(({ rule }) => rule === 'it.piva.format')
        .map((each) => wrongIn(rules, each));
    };
    expect(wrong('765432101571')).toEqual(['12 digits: 1 too many.']);
    expect(wrong('765432101')).toEqual(['9 digits: 2 are missing.']);
    expect(wrong('11010154')).toEqual([
      '8 digits: 3 are missing. Form and check digit of 00011010154 are right.',
    ]);
    expect(wrong('7654321015X')).toEqual([
      'An Italian VAT number (partita IVA) is 11 digits, with or without IT before them.',
    ]);
  });
});

describe('what is wrong in an Italian number', () => {
  it.each([
    [{ vatNumber: '76543210158' }, 'The check digit does not fit the other digits.'],
    [
      { vatNumber: '00000003012' },
      'The first seven digits are the holder’s number: they cannot all be zero.',
    ],
    [{ taxId: '76543210158' }, 'The check digit does not fit the other digits.'],
    [{ taxId: 'BRNLRI81D52F205V' }, 'The check letter does not fit the other characters.'],
    // A 30th of February.
    [
      { taxId: 'BRNLRI81B70F205L' },
      'The check letter is right, but there is no such day of birth.',
    ],
  ])('is said of %j', async (written, sentence) => {
    const { rules } = (await english.later.readiness()).texts;
    const found = findingsOf(exampleClient({ vatNumber: null, taxId: null, ...written }), TODAY);
    const said = found
      .filter(({ rule }) => rule.endsWith('.checksum'))
      .map((each) => wrongIn(rules, each));
    expect(said).toEqual([sentence]);
  });
});
