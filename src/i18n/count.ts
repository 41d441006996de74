import { locale } from './locale.ts';

/** `10,400`: grouped in the viewer's way, in whatever language the texts are. */
export function grouped(count: number): string {
  return locale().number(count);
}

/**
 * How a language says how many, `Form` being its plural forms: English has `one` and `other`, Italian and French
 * have `many` too. Every text then names all of them.
 */
export function pluralsOf<const Form extends Intl.LDMLPluralRule>(_forms: readonly Form[]) {
  type Texts = Readonly<Record<Form | 'other', string>>;
  /** The form that goes with a number. */
  const plural = (count: number, texts: Texts): string => {
    const known: Partial<Record<Intl.LDMLPluralRule, string>> = texts;
    return known[locale().plural(count)] ?? texts.other;
  };
  /** `1 client`, `10,400 clients`. */
  const counted = (count: number, texts: Texts): string =>
    `${grouped(count)} ${plural(count, texts)}`;
  return { plural, counted };
}

/** `42 s`, `1 min 30 s`, `2 min`. */
export function duration(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  const rest = seconds % 60;
  return rest === 0
    ? `${Math.floor(seconds / 60)} min`
    : `${Math.floor(seconds / 60)} min ${rest} s`;
}
