import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compact, fold } from './fold.ts';

const root = new Intl.Collator('en', { sensitivity: 'base' });

/** What people do not tell apart, though root collation does. */
const seen = (character: string) =>
  character
    .replace(/\p{Dash}/u, '-')
    .replace(/[‘’ʼ′´]/, "'")
    .replace('ı', 'i')
    .replace('ȷ', 'j');

describe('folding', () => {
  it.each([
    ['Łódź', 'lodz'],
    ['Straße', 'strasse'],
    ['Œuvre', 'oeuvre'],
    ['ÆSIR', 'aesir'],
    ['Øre', 'ore'],
    ['É', 'e'],
    ['e\u0301', 'e'],
    ['ﬁn', 'fin'],
    ['Ａ１', 'a1'],
    ['D’Angelo', "d'angelo"],
  ])('writes %s as %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('keeps apart what root collation keeps apart', () => {
    expect(fold('й')).not.toBe(fold('и'));
    expect(fold('Σας')).toBe(fold('ΣΑΣ'));
  });

  it.each([
    ['Işık', 'isik'],
    ['ışık', 'IŞIK'],
    ['KADIKÖY', 'kadıköy'],
    ['İstanbul', 'istanbul'],
    ['Aydın', 'AYDIN'],
  ])('takes %s and %s for one: the dot of an i is lost in capitals', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it('takes all dashes for one, and all apostrophes', () => {
    for (const dash of '‐‑‒–—―−－﹣') expect(fold(`a${dash}b`), dash).toBe('a-b');
    for (const apostrophe of '‘’ʼ′´') expect(fold(`d${apostrophe}Angelo`)).toBe("d'angelo");
  });

  it('makes two letters one exactly where root collation does at base strength', () => {
    const letter = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 1 })
      .filter((text) => [...text.normalize('NFC')].length === 1);
    const near = fc.constantFrom(
      ...'aàáâãäåæbcçdðđeéèêëfghħiíìïıjklłmnñoóòôöøœprsßşšţtþuúùûüvwxyýÿzžżź',
    );
    const either = fc.oneof(letter, near);
    fc.assert(
      fc.property(either, either, (a, b) => {
        expect(fold(a) === fold(b)).toBe(root.compare(seen(a), seen(b)) === 0);
      }),
      { numRuns: 5000 },
    );
  });

  it('does not fold a folded text any further', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('takes out of an identifier what people put between its digits', () => {
    expect(compact('IT 012.345-678/9')).toBe('it0123456789');
    expect(compact('BE 0456‑789–012')).toBe('be0456789012');
  });

  it('goes no further into a text than any provider writes', () => {
    const email = `${'x'.repeat(310)}@a.example`;
    expect(fold(email)).toBe(email);
    expect(fold('É'.repeat(1_000_000))).toBe('e'.repeat(400));
    expect(fold(`Rossi${'\u0301\u0323'.repeat(10_000)} Vivo`).length).toBeLessThanOrEqual(400);
  });
});
