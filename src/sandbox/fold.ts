/**
 * Lower case without accents, as this sandbox understands "case-insensitive, accent-insensitive":
 * marks go, letters of their own (`ß`, `ł`, `œ`) stay.
 */
export const fold = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
