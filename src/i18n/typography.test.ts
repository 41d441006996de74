import { describe, expect, it } from 'vitest';
import { sourcesOfTexts, visit, type Source } from '#testing/syntax.ts';

/** What a source writes for people: the texts in it, and the pieces between what is put into them. */
function textsIn(source: Source): string[] {
  const texts: string[] = [];
  visit(source, (node, around) => {
    if (around.some(({ type }) => type === 'ImportDeclaration')) return;
    const { value } = node;
    if (node.type === 'Literal' && typeof value === 'string') texts.push(value);
    if (node.type !== 'TemplateElement') return;
    if (typeof value === 'object' && value !== null && 'cooked' in value) {
      texts.push(String(value.cooked));
    }
  });
  return texts;
}

const textsOf = (language: string) => sourcesOfTexts(language).flatMap(textsIn);

/**
 * A sign that French sets apart from the word before it, but by no space, by one that a line may break at, or by one of
 * another width: a whole one stands before `:` and `»`, a narrow one before `;`, `!` and `?`.
 */
const BADLY_SET = /[^\u00a0](?:»|:(?!\w))|[^\u202f](?:[;!]|\?(?!\w))|«[^\u00a0]|^[:;!?»]/u;

describe('the French texts', () => {
  it('have a space that no line breaks at before : ; ! ? and within « »', () => {
    const texts = textsOf('fr');
    expect(texts.length).toBeGreaterThan(400);
    expect(texts.filter((text) => BADLY_SET.test(text))).toEqual([]);
  });

  it.each([
    'Filtres :',
    'Filtres:',
    'Filtres\u202f:',
    'Oublier ?',
    'Oublier\u00a0?',
    'un ; deux',
    'un\u00a0; deux',
    '« Du\u00a0»',
    '«\u00a0Du »',
  ])('would be told from badly set ones: %s', (text) => expect(text).toMatch(BADLY_SET));
});

/** A line may break after each of these: not within a word, nor between n° and what it is of. */
const BREAKS_IN_WORD = /[a-zà-ÿ]-[a-zà-ÿ]|n° /iu;
/** Written as they are elsewhere: in a request, in a norm. */
const AS_ELSEWHERE = /UTF-8|Leitweg-ID|USt-IdNr|Wethod-[A-Z]\w+/g;
/** Of the program, not of a person: a key, a code, a file. */
const IS_CODE = /^[\p{Ll}\d./-]+$|^no date-time$/u;
/** Words that a field is searched by. */
const IS_SEARCHED_BY = /^e-facture Peppol/;
/** Names of fields: heads of columns too, which other programs look for in a file. */
const FIELD_NAMES = new Set([
  'Adresses e-mail',
  'Autre e-mail',
  'E-mail',
  'E-mail administration',
  'E-mail certifié (PEC)',
  'N° d’immatriculation',
  'N° de TVA',
]);

const breaksInWord = (text: string) =>
  !IS_CODE.test(text) &&
  !IS_SEARCHED_BY.test(text) &&
  !FIELD_NAMES.has(text) &&
  BREAKS_IN_WORD.test(text.replaceAll(AS_ELSEWHERE, ''));

describe.each(['it', 'fr'])('no line of the texts in %s', (language) => {
  it('breaks after a hyphen within a word, or after n°', () => {
    expect(textsOf(language).filter(breaksInWord)).toEqual([]);
  });
});

describe('a text whose lines break badly', () => {
  it.each(['une e-facture par an', 'Connectez-vous', 'Ce mois-ci', 'le n° 12'])(
    'is told from a well set one: %s',
    (text) => {
      expect(breaksInWord(text)).toBe(true);
      expect(breaksInWord(text.replaceAll('-', '\u2011').replace('n° ', 'n°\u00a0'))).toBe(false);
    },
  );
  it.each(['vat-cf', 'En UTF-8', 'Ce client - un autre', 'Leitweg-ID'])(
    'is not meant where it is %s',
    (text) => {
      expect(breaksInWord(text)).toBe(false);
    },
  );
});

describe.each(['it', 'fr'])('the texts in %s', (language) => {
  it('have apostrophes and quotes as they are printed', () => {
    const texts = textsOf(language);
    expect(texts.length).toBeGreaterThan(400);
    expect(texts.filter((text) => /['"]/.test(text))).toEqual([]);
  });
});
