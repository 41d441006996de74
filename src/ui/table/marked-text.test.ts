import { describe, expect, test } from 'vitest';
import { SHARED } from '#domain/fields/shared.ts';
import { demoClient } from '#testing/demo-client.ts';
import type { ClientRows } from './client-rows.ts';
import { markedTable } from './marked-text.ts';

const FIELDS = [SHARED.name, SHARED.vatNumber, SHARED.kind];
const CLIENTS = [
  demoClient({ id: '1', name: 'Aurora', vatNumber: 'IT01', kind: 'company' }),
  demoClient({ id: '2', legalName: 'Solo Ragione Sociale' }),
  demoClient({ id: '3', name: 'Tab\there\r\nand  lines\u2028too', kind: 'freelancer' }),
];
const ROWS: ClientRows = {
  count: CLIENTS.length,
  at: (index) => CLIENTS[index],
  indexOf: (key) => CLIENTS.findIndex((client) => client.key === key),
};
const MOMENT = { zone: 'Europe/Rome', today: '2026-11-26' };

const text = (from: readonly [number, number], to: readonly [number, number]) =>
  markedTable(
    { from: { row: from[0], column: from[1] }, to: { row: to[0], column: to[1] } },
    ROWS,
    FIELDS,
    MOMENT,
  ).text;

describe('marked cells as text', () => {
  test('rows are lines, cells have tabs between them, and what is absent is nothing', () => {
    expect(text([0, 0], [1, 2])).toBe('Aurora\tIT01\tCompany\nSolo Ragione Sociale\t\t');
  });
  test('every value stands under its column, whole', () => {
    expect(text([0, 1], [1, 0])).toBe('\tIT01\tCompany\nSolo Ragione Sociale');
  });
  test('of one row only what is marked is there', () => {
    expect(text([0, 1], [0, 2])).toBe('IT01\tCompany');
  });
  test('what would be one more cell or line within a value is a blank', () => {
    expect(text([2, 0], [2, 2])).toBe('Tab here and  lines too\t\tFreelancer');
  });
  test('the head is a line of the columns’ names', () => {
    expect(text([-1, 0], [0, 0])).toBe('Name\tVAT number\tKind\nAurora');
  });
});
