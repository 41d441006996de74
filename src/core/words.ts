import { details } from './words/english/details.ts';
import { filters } from './words/english/filters.ts';
import { problems } from './words/english/problems.ts';
import { screen } from './words/english/screen.ts';
import { table } from './words/english/table.ts';

/**
 * Every word a person reads, labels for assistive technology included. English today; another
 * language is another catalogue of this type, and no component changes.
 */
const ENGLISH = { screen, table, filters, details, problems };
export type Words = typeof ENGLISH;

const CATALOGUES: Readonly<Record<'en', Words>> = { en: ENGLISH };

export const words: Words = CATALOGUES.en;
