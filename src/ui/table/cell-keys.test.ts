import { describe, expect, test } from 'vitest';
import { cellAfterKey, rowToExtendTo, type PressedKey } from './cell-keys.ts';

const RANGE = { rows: 100, rowsPerPage: 10, first: -1, last: 7 };

const pressed = (spelling: string): PressedKey => {
  const keys = spelling.split('+');
  return {
    key: keys.at(-1) ?? '',
    shiftKey: keys.includes('Shift'),
    ctrlKey: keys.includes('Ctrl'),
    metaKey: keys.includes('Meta'),
    altKey: keys.includes('Alt'),
    isComposing: false,
  };
};

/** Where a key leads to from row 30, column 3. */
const after = (spelling: string) => cellAfterKey(pressed(spelling), { row: 30, column: 3 }, RANGE);

describe('a key in a cell', () => {
  test.each([
    ['ArrowLeft', 30, 2],
    ['ArrowRight', 30, 4],
    ['ArrowUp', 29, 3],
    ['ArrowDown', 31, 3],
    ['k', 29, 3],
    ['j', 31, 3],
    ['PageUp', 21, 3],
    ['PageDown', 39, 3],
    ['Home', 30, -1],
    ['End', 30, 7],
    ['Ctrl+Home', 0, -1],
    ['Ctrl+End', 99, 7],
  ])('%s leads to row %i, column %i', (key, row, column) => {
    expect(after(key)).toEqual({ row, column });
  });

  test.each([
    ['ArrowLeft', { row: 0, column: -1 }],
    ['ArrowUp', { row: 0, column: -1 }],
    ['ArrowRight', { row: 99, column: 7 }],
    ['ArrowDown', { row: 99, column: 7 }],
    ['PageDown', { row: 99, column: 7 }],
  ])('%s stays where there is no more', (key, at) => {
    expect(cellAfterKey(pressed(key), at, RANGE)).toEqual(at);
  });

  const OTHERS = [
    'Enter Tab Escape F6 x J constructor',
    'Shift+ArrowDown Ctrl+ArrowDown Meta+ArrowLeft Alt+ArrowLeft Alt+ArrowDown',
    'Shift+Home Ctrl+j Ctrl+k Alt+Ctrl+End Meta+Home Ctrl+PageDown',
  ];
  test.each(OTHERS.join(' ').split(' '))('%s is not the list’s', (key) => {
    expect(after(key)).toBeNull();
  });

  test('that belongs to an input method moves nothing', () => {
    const composing = { ...pressed('j'), isComposing: true };
    expect(cellAfterKey(composing, { row: 30, column: 3 }, RANGE)).toBeNull();
  });
});

describe('with Shift, a selection extends', () => {
  test.each([
    ['Shift+ArrowDown', 31],
    ['Shift+PageUp', 21],
    ['Ctrl+Shift+Home', 0],
    ['Ctrl+Shift+End', 99],
  ])('%s to row %i', (key, row) => {
    expect(rowToExtendTo(pressed(key), 30, RANGE)).toBe(row);
  });

  test.each(['ArrowDown', 'Shift+ArrowLeft', 'Shift+Home', 'Alt+Shift+ArrowDown', 'Shift+j'])(
    'not by %s',
    (key) => expect(rowToExtendTo(pressed(key), 30, RANGE)).toBeNull(),
  );
});
