import { pluralsOf } from '#i18n/count.ts';

/**
 * The plural forms of French (CLDR): `one` is for 0 too, `many` for whole millions. @public A test of all languages
 * reads it.
 */
export const PLURAL_FORMS = ['one', 'many', 'other'] as const;

export const { plural, counted } = pluralsOf(PLURAL_FORMS);
