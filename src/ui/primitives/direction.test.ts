import { describe, expect, it } from 'vitest';
import { isFromRight } from './direction.ts';

describe('where a text begins', () => {
  it.each([
    'אורות הגליל בע״מ',
    'شركة الواحة للتجارة',
    '12 דרך השלום',
    '(שלום) Rossi',
    '\u200fRossi',
  ])('at the right: %s', (text) => expect(isFromRight(text)).toBe(true));

  it.each([
    '',
    '0123',
    'Rossi S.p.A.',
    'Rossi שלום',
    '12 Rossi שלום',
    '\u200eשלום',
    '株式会社',
    'Δέλτα',
    '١٢٣',
  ])('at the left: %s', (text) => expect(isFromRight(text)).toBe(false));
});
