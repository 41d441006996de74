import { counted, plural } from '#i18n/it/plural.ts';
import { grouped } from '#i18n/count.ts';

/** `9 cifre: ne manca 1.`; `null` where it is not only digits, or as many as are due. */
export function digitsOf(value: string | null, due: number): string | null {
  const digits = (value ?? '').replace(/\s/g, '');
  return /^\d+$/.test(digits) ? digitCount(digits.length, due) : null;
}

/** The same of so many digits; `null` where these are as many as are due. */
export function digitCount(count: number, due: number): string | null {
  const missing = due - count;
  if (missing === 0) return null;
  const most = Math.abs(missing);
  const told =
    missing < 0
      ? `${grouped(most)} di troppo`
      : `ne ${plural(most, { one: 'manca', many: 'mancano', other: 'mancano' })} ${grouped(most)}`;
  return `${counted(count, { one: 'cifra', many: 'di cifre', other: 'cifre' })}: ${told}.`;
}
