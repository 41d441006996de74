import type { Row } from '#e2e/sandbox.ts';
import { inPlainLetters, withoutMarks } from '#e2e/typed.ts';
import { COUNTRY_WORDS } from './countries.ts';

/**
 * What has to be on screen, said by neither program that is measured: from wethod's own rows, one
 * question at a time, without anything prepared.
 */

export const LOCALE = 'en-GB';
const FIRST = 5;
const collator = new Intl.Collator(LOCALE, { numeric: true });

export type Column = 'Name' | 'City' | 'Updated';

interface Known {
  readonly id: number;
  readonly name: string | null;
  readonly city: string | null;
  readonly updated: number;
  /** Folded in two ways: letters that no mark makes (ł, ß, ø) as they are, and as people type them. */
  readonly texts: readonly [string, string];
  /** The words of the country, each after a tab. */
  readonly places: string;
}

export class Oracle {
  readonly #rows: readonly Known[];

  /** `rows` are those that are not deleted. */
  constructor(rows: readonly Row[]) {
    this.#rows = rows.map(toKnown);
  }

  /** The names of them all. */
  names(): readonly (string | null)[] {
    return this.#rows.map(({ name }) => name);
  }

  /** What the stopwatch's `sight` gives once the screen shows the answer. */
  sight(search = '', column: Column = 'Name', isDescending = false): string {
    const found = this.#found(search, 0);
    const names = found
      .toSorted((a, b) => compare(a, b, column, isDescending))
      .slice(0, FIRST)
      .map(({ name }) => name ?? 'No name');
    return JSON.stringify([found.length, names]);
  }

  /** Whether every way of folding finds the same. */
  isPlain(search: string): boolean {
    return this.#found(search, 0).length === this.#found(search, 1).length;
  }

  #found(word: string, way: 0 | 1): readonly Known[] {
    if (word === '') return this.#rows;
    return this.#rows.filter(
      ({ texts, places }) => texts[way].includes(word) || places.includes(`\t${word}`),
    );
  }
}

/** Absent values last in both directions, equal ones by id. */
function compare(a: Known, b: Known, column: Column, isDescending: boolean): number {
  if (column === 'Updated') {
    return (isDescending ? b.updated - a.updated : a.updated - b.updated) || a.id - b.id;
  }
  const [left, right] = column === 'Name' ? [a.name, b.name] : [a.city, b.city];
  if (left === null || right === null) {
    return Number(left === null) - Number(right === null) || a.id - b.id;
  }
  const order = collator.compare(left, right);
  return (isDescending ? -order : order) || a.id - b.id;
}

function toKnown(row: Row): Known {
  const text = (key: string): string | null => {
    const value = row[key];
    return typeof value === 'string' && value.trim() !== '' ? value : null;
  };
  const identifiers = (row['external_identifiers'] ?? []) as readonly { external_id: string }[];
  const country = text('country')?.trim() ?? '';
  const names = [text('corporate_name'), text('legal_name')];
  const numbers = [
    ...[
      'vat',
      'tax_reference',
      'company_registration_number',
      'phone',
      'sdi_code',
      'pec',
      'zip_code',
    ].map(text),
    ...identifiers.map(({ external_id }) => external_id),
  ];
  const lines = [
    ...names,
    ...names.map((name) => name?.replaceAll('.', '')),
    ...['email', 'administration_email', 'street', 'town'].map(text),
    ...numbers,
    // An email keeps what stands between its parts.
    ...numbers
      .filter((number) => !number?.includes('@'))
      .map((number) => number?.replace(/[\s./()-]+/g, '')),
  ];
  const folded = withoutMarks(lines.join('\n'));
  return {
    id: Number(row['id']),
    name: text('corporate_name') ?? text('legal_name'),
    city: text('town'),
    updated: Date.parse(String(row['updated_at'])),
    texts: [folded, inPlainLetters(folded)],
    places: COUNTRY_WORDS[country] ?? withoutMarks(`\t${country}`).replaceAll(' ', '\t'),
  };
}
