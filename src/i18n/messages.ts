import { details } from './en/details.ts';
import { fields } from './en/fields.ts';
import { filters } from './en/filters.ts';
import { problems } from './en/problems.ts';
import { screen } from './en/screen.ts';
import { table } from './en/table.ts';

/**
 * Every word a person reads, labels for assistive technology included. English today; another
 * language is another catalogue of this type, and no component changes.
 */
const ENGLISH = { screen, table, fields, filters, details, problems };
export type Messages = typeof ENGLISH;

const CATALOGUES: Readonly<Record<'en', Messages>> = { en: ENGLISH };

export const messages: Messages = CATALOGUES.en;
