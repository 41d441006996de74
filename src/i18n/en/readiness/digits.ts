import { counted, plural } from '#i18n/en/plural.ts';
import { grouped } from '#i18n/count.ts';

/** `9 digits: 1 is missing.`; `null` where it is not only digits, or as many as are due. */
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
      ? `${grouped(most)} too many`
      : `${grouped(most)} ${plural(most, { one: 'is', other: 'are' })} missing`;
  return `${counted(count, { one: 'digit', other: 'digits' })}: ${told}.`;
}
