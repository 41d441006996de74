import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compact, fold } from './fold.ts';

const root = new Intl.Collator('en', { sensitivity: 'base' });

/** What people do not tell apart, though root collation does; `𝚥` is a `ȷ` in another type. */
const seen = (character: string) =>
  character
    .normalize('NFC')
    .replace(/\p{Dash}/u, '-')
    .replace(/[‘’ʼ′´]/, "'")
    .replace(/[ı𝚤]/u, 'i')
    .replace(/[ȷ𝚥]/u, 'j');

/** Every letter, digit and sign that Unicode has as one character; of Han and Hangul each is its own. */
function everyCharacter(): string[] {
  const all: string[] = [];
  for (let code = 0x20; code < 0x2_0000; code += 1) {
    const character = String.fromCodePoint(code);
    if (
      /^[\p{L}\p{N}\p{P}\p{S}\p{Zs}]$/u.test(character) &&
      !/^[\p{sc=Han}\p{sc=Hangul}]$/u.test(character)
    )
      all.push(character);
  }
  return all.filter((character) => [...character.normalize('NFC')].length === 1);
}

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

  it('makes two characters one exactly where root collation does at base strength', () => {
    const ordered = everyCharacter()
      .map((character) => ({ character, key: seen(character) }))
      .toSorted((a, b) => root.compare(a.key, b.key));
    expect(ordered.length).toBeGreaterThan(30_000);
    const wrong = ordered.filter(({ character, key }, at) => {
      const before = ordered[at - 1];
      if (before === undefined) return false;
      return (fold(before.character) === fold(character)) !== (root.compare(before.key, key) === 0);
    });
    expect(wrong).toEqual([]);
    // Equal ones stand side by side, so a text for each class is one class for each text.
    const classes = ordered.filter(
      ({ key }, at) => at === 0 || root.compare(ordered[at - 1]?.key ?? '', key) !== 0,
    );
    expect(new Set(ordered.map(({ character }) => fold(character))).size).toBe(classes.length);
  });

  it.each([
    ['⓾ Downing', '10 downing'],
    ['⑩', '10'],
    ['ꜷ', 'au'],
    ['ﬃ', 'ffi'],
    ['𝚥𝚤', 'ji'],
  ])('writes %s as %s, whichever of its kind came first', (text, folded) => {
    expect(fold(text)).toBe(folded);
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
