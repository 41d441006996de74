import { describe, expect, it } from 'vitest';
import { sourcesOfTexts } from '#testing/syntax.ts';

/** One thing has one name on every screen. These are its other names, and what each would be mistaken for. */
const OTHER_NAMES = {
  en: {
    'Italian or French postcode, not the foreign word alone': /\bA code postal\b|'Code postal/,
    'Automatic refresh: a setting is written before its value': /'Refresh every'/,
  },
  it: {
    'indirizzo di fatturazione elettronica: an electronic address is an email to most':
      /indirizzo elettronico/i,
    'via and città, as the fields are called': /\b(?:comune|comuni) (?:è|sono)\b|indirizzo, CAP/,
    'Bloccante: a column is what one locks (Blocca)': /'Blocca'/,
    'protocollo: a declaration of intent has no other number': /intento: (?:manca il )?numero/,
    'Aggiornamento automatico: a setting is written before its value': /'Aggiorna ogni'/,
    'società, where a legal form is meant': /altra azienda|un’impresa/,
  },
  fr: {
    // What people may look for a field by is in one text with `P.IVA` or `ZIP`.
    'n° de TVA, clé de contrôle and code postal, of whichever country':
      /^(?!.*(?:P\.IVA|ZIP)).*(?:partita IVA|chiffre de contrôle|\bCAP\b)/,
    'plateforme agréée, as the law calls it now': /\bPDP\b|partenaire/,
    'e-mail, but for what a field is searched by':
      /^(?!.*(?:mail courriel|: 'courriel')).*\bcourriels?\b/,
    'nom: the raison sociale is another field': /Indiquez la raison sociale/,
    'société, where a legal form is meant': /autre entreprise|une entreprise du/,
    'Actualisation automatique: a setting is written before its value': /'Actualiser toutes/,
  },
} as const;

const linesOf = (language: string): readonly string[] =>
  sourcesOfTexts(language).flatMap(({ text }) => text.split('\n'));

describe.each(Object.entries(OTHER_NAMES))('the texts in %s', (language, others) => {
  it.each(Object.entries(others))('say %s', (_, other) => {
    const lines = linesOf(language);
    expect(lines.length).toBeGreaterThan(400);
    expect(lines.filter((line) => other.test(line))).toEqual([]);
  });
});

/**
 * What comes after `de` or `que` may begin with a vowel where it is a name or a field, and then it should be `d’` or `qu’`.
 * Names of systems and numbers stay as they are.
 */
const ELIDED =
  /\b(?:de|que) \$\{(?:name|person|email|column|field|label|inSentence|countryName|values|texts)\b/;

describe('the French texts', () => {
  it('put nothing after “de” or “que” that may begin with a vowel', () => {
    expect(linesOf('fr').filter((line) => ELIDED.test(line))).toEqual([]);
  });

  it.each(['`Largeur de ${column}`', '`Connecté en tant que ${name}`'])('but not %s', (text) => {
    expect(text).toMatch(ELIDED);
  });

  it('repeat the preposition before each system', () => {
    expect(
      linesOf('fr').filter((line) => /\b(?:de|dans) \$\{providers\.join\(' et '\)/.test(line)),
    ).toEqual([]);
  });
});
