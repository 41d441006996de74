import { describe, expect, test } from 'vitest';
import { bringing, firstVisible, isRevealed, revealing, rowAfterKey } from './row-position.ts';

describe('revealing a row', () => {
  const viewport = { top: 360, height: 360 };

  test('moves nothing for a row that is seen whole', () => {
    expect(revealing(10, 36, viewport)).toBe(360);
    expect(revealing(19, 36, viewport)).toBe(360);
    expect(isRevealed(15, 36, viewport)).toBe(true);
  });

  test('brings a row above to the top and a row below to the bottom', () => {
    expect(revealing(9, 36, viewport)).toBe(324);
    expect(revealing(20, 36, viewport)).toBe(396);
    expect(isRevealed(20, 36, viewport)).toBe(false);
  });

  test('brings a row that is cut off whole', () => {
    expect(revealing(10, 36, { top: 370, height: 360 })).toBe(360);
    expect(firstVisible(36, { top: 370, height: 360 })).toBe(10);
  });
});

describe('bringing a row', () => {
  const viewport = { top: 360, height: 360 };

  test('moves no more than needed while something of it is in sight', () => {
    expect(bringing(12, 36, viewport)).toBe(360);
    expect(bringing(10, 36, { top: 370, height: 360 })).toBe(360);
  });

  test('puts one that is out of sight in the middle, if there is room above', () => {
    expect(bringing(100, 36, viewport)).toBe(3438);
    expect(bringing(2, 36, viewport)).toBe(0);
  });
});

describe('a key', () => {
  test('moves by a row or by a page, which keeps one row in sight', () => {
    expect(rowAfterKey('ArrowDown', 3, 100, 10)).toBe(4);
    expect(rowAfterKey('ArrowUp', 3, 100, 10)).toBe(2);
    expect(rowAfterKey('PageDown', 3, 100, 10)).toBe(12);
    expect(rowAfterKey('PageUp', 30, 100, 10)).toBe(21);
  });

  test('never moves past an end', () => {
    expect(rowAfterKey('ArrowUp', 0, 100, 10)).toBe(0);
    expect(rowAfterKey('PageDown', 95, 100, 10)).toBe(99);
  });

  test('moves a page of one row where no more can be seen', () => {
    expect(rowAfterKey('PageDown', 3, 100, 1)).toBe(4);
  });

  test('that means something else moves nothing', () => {
    expect(rowAfterKey('Enter', 3, 100, 10)).toBeNull();
    expect(rowAfterKey('constructor', 3, 100, 10)).toBeNull();
  });
});
