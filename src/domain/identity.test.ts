import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finderOf } from './identity-finder.ts';
import { isSameEmail, isSameTaxNumber, matcherOf, type Identity } from './identity.ts';

describe('tax numbers', () => {
  it.each([
    ['IT 01234567890', '01234567890'],
    ['BE 0456‑789‑012', 'BE0456789012'],
    ['BE 0456–789−012', '0456.789.012'],
    ['CHE-123.456.789', '123.456.789'],
    ['CHE-123.456.788 MWST', 'CHE-123.456.788'],
    ['CHE-123.456.788 TVA/IVA', '123456788'],
    ['CH 123.456.788 MWST', 'CHE-123.456.788'],
    ['NO 974 760 673 MVA', '974760673'],
    ['GR 094259216', 'EL094259216'],
    ['ES B12345678', 'B12345678'],
    ['\u200e01234567890 ', '01234567890'],
  ])('%s is %s', (known, asked) => {
    expect(isSameTaxNumber(known, asked)).toBe(true);
    expect(isSameTaxNumber(asked, known)).toBe(true);
  });

  it.each([
    ['IT 0123', 'FR 0123'],
    ['CHE-123.456.788', 'CHE-123.456.789'],
    ['CHE-123.456.788', 'IT 123456788'],
    ['NO 974760673', 'CHE974760673'],
  ])('%s is not %s', (known, asked) => {
    expect(isSameTaxNumber(known, asked)).toBe(false);
    expect(isSameTaxNumber(asked, known)).toBe(false);
  });
});

describe('emails', () => {
  it('are one whatever their case, and what was pasted around them', () => {
    expect(isSameEmail('Info@X.example', ' info@x.example\t')).toBe(true);
  });

  it('are two where a letter or a separator differs', () => {
    expect(isSameEmail('jose@x.example', 'josé@x.example')).toBe(false);
    expect(isSameEmail('a.b@x.example', 'ab@x.example')).toBe(false);
    expect(isSameEmail('ılgaz@x.example', 'ilgaz@x.example')).toBe(false);
  });

  it('are compared alike from either side', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(isSameEmail(a, b)).toBe(isSameEmail(b, a));
        expect(isSameEmail(a, ` ${a}`)).toBe(true);
      }),
    );
  });
});

describe('what is pasted with its label or in quotes', () => {
  it.each<[Identity, string, string]>([
    ['taxNumber', 'P.IVA: FR86608629564', 'FR86608629564'],
    ['taxNumber', '"IT 043 857 502 70";', '04385750270'],
    ['taxNumber', 'VAT no. 04385750270', 'IT04385750270'],
    ['code', 'SDI: M5UXCR1', 'M5UXCR1'],
    ['phone', 'Tel. 0039 045 436014', '+39045436014'],
    // A code may itself begin as a label does.
    ['code', 'ID 123', 'ID-123'],
  ])('%s %s is %s', (identity, asked, known) => {
    expect(matcherOf(identity, [asked])(known)).toBe(true);
    expect(finderOf(identity, ['other', asked])(known)).toContain(1);
  });

  it('is no other number', () => {
    expect(matcherOf('taxNumber', ['P.IVA', '-', 'n/a'])('IT04242430637')).toBe(false);
    expect(matcherOf('text', ['ID 123'])('123')).toBe(false);
  });
});
