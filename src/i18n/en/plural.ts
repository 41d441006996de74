import { pluralsOf } from '#i18n/count.ts';

/** The plural forms of English (CLDR). @public A test of all languages reads it. */
export const PLURAL_FORMS = ['one', 'other'] as const;

export const { plural, counted } = pluralsOf(PLURAL_FORMS);
