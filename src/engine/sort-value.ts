import { locale } from '#i18n/locale.ts';

/** Two values of one field. */
export function compareValues(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : locale().compare(String(a), String(b));
}

/** Between equals: the order of their ids, numbers by size, so that an order is one order. */
export function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : Number(a > b));
}
