import { counted } from '#i18n/fr/plural.ts';
import { grouped } from '#i18n/count.ts';

/** `9 chiffres : il en manque 1.`; `null` where it is not only digits, or as many as are due. */
export function digitsOf(value: string | null, due: number): string | null {
  const digits = (value ?? '').replace(/\s/g, '');
  return /^\d+$/.test(digits) ? digitCount(digits.length, due) : null;
}

/** The same of so many digits; `null` where these are as many as are due. */
export function digitCount(count: number, due: number): string | null {
  const missing = due - count;
  if (missing === 0) return null;
  const most = grouped(Math.abs(missing));
  const told = missing < 0 ? `${most} de trop` : `il en manque ${most}`;
  const forms = { one: 'chiffre', many: 'de chiffres', other: 'chiffres' };
  return `${counted(count, forms)}\u00a0: ${told}.`;
}
