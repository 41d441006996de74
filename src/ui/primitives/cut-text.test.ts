import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText, isCut, plainLine } from './cut-text.ts';

describe('a text that is drawn', () => {
  it('is whole where it is of an ordinary length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(cutText(text)).toBe(text);
        expect(isCut(text)).toBe(false);
      }),
    );
  });

  it('is never longer than its bound, and says that it goes on', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constant('😀'.repeat(5000)));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 400 }), (written, most) => {
        const cut = cutText(written, most);
        expect(cut.length).toBeLessThanOrEqual(most + 1 + cut.length / 30);
        expect(cut === written || cut.includes('…')).toBe(true);
        if (written.isWellFormed()) expect(cut.isWellFormed()).toBe(true);
      }),
    );
  });

  it('has no more marks on a letter than any language needs', () => {
    const zalgo = `a${'\u0301\u0323'.repeat(10_000)}b`;
    expect(cutText(zalgo, 100_000)).toBe(`a${'\u0301\u0323'.repeat(15)}…b`);
    expect(cutText('Đặng Thị Ngọc Ánh'.normalize('NFD'))).toBe(
      'Đặng Thị Ngọc Ánh'.normalize('NFD'),
    );
  });
});

describe('a title', () => {
  it('is one short line without anything that turns it round', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        const line = plainLine(text, 60);
        expect(line.length).toBeLessThanOrEqual(60);
        expect(line).not.toMatch(/[\n\r\t\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/);
        expect(line.isWellFormed()).toBe(true);
      }),
    );
  });

  it('keeps what is written: right-to-left letters, joined emoji', () => {
    expect(plainLine('\u202eאחים כהן\u202c 👩‍👩‍👧', 60)).toBe('אחים כהן 👩‍👩‍👧');
    expect(plainLine(`  Aurora\nTessuti ${'x'.repeat(1_000_000)}`, 20)).toBe(
      'Aurora Tessuti xxxx…',
    );
  });
});
