import { calendarOf } from '#testing/calendar-day.ts';
import type { Row } from './sandbox.ts';
import { inPlainLetters, withoutMarks } from './typed.ts';

/**
 * What has to be on screen after any actions: the question as they left it, and its answer from a
 * provider's own rows, one by one and without anything prepared.
 */

export type ProviderId = 'wethod' | 'qonto';
export const LABELS = { wethod: 'wethod', qonto: 'Qonto' } as const;

export const PRESETS = {
  Today: 'this:day',
  'Last 7 days': 'last:7d',
  'Last 30 days': 'last:30d',
  'Last 90 days': 'last:90d',
  'Last month': 'last:month',
  'This year': 'this:year',
} as const;
export type Preset = keyof typeof PRESETS;

export const KINDS = ['Company', 'Freelancer', 'Individual'] as const;
export const COUNTRIES = { Italy: 'IT', France: 'FR', Germany: 'DE' } as const;
export const DELETED = {
  'Hide deleted clients': 'exclude',
  'Show deleted clients too': 'include',
  'Show only deleted clients': 'only',
} as const;

/** Each column with its name in an address, and whether its first click puts the highest first. */
const COLUMNS = {
  Name: ['name', false],
  Kind: ['kind', false],
  'VAT number': ['vatNumber', false],
  Email: ['email', false],
  City: ['city', false],
  'External IDs': ['externalIdentifiers', true],
  Created: ['created', true],
  Updated: ['updated', true],
} as const;
export type Column = keyof typeof COLUMNS;

const SHARED_COLUMNS = ['Name', 'VAT number', 'Email', 'City', 'Created', 'Updated'] as const;
export const COLUMNS_OF: Readonly<Record<ProviderId, readonly Column[]>> = {
  wethod: [...SHARED_COLUMNS, 'External IDs'],
  qonto: [...SHARED_COLUMNS, 'Kind'],
};

interface Sort {
  readonly column: Column;
  readonly isDescending: boolean;
}

export interface Question {
  readonly search: string;
  readonly name: string;
  readonly updated: Preset | null;
  readonly created: Preset | null;
  readonly deleted: (typeof DELETED)[keyof typeof DELETED];
  readonly kind: readonly string[];
  readonly country: readonly string[];
  readonly sort: readonly Sort[];
}

const PLAIN_SORT: readonly Sort[] = [{ column: 'Name', isDescending: false }];
export const PLAIN: Question = {
  search: '',
  name: '',
  updated: null,
  created: null,
  deleted: 'exclude',
  kind: [],
  country: [],
  sort: PLAIN_SORT,
};

/** A column's first direction, then the other, then the plain list; with Shift beside the others. */
export function afterSortClick(
  sort: readonly Sort[],
  column: Column,
  withShift: boolean,
): readonly Sort[] {
  const first: Sort = { column, isDescending: COLUMNS[column][1] };
  const others = sort.filter((key) => key.column !== column);
  const known = sort.find((key) => key.column === column);
  if (!withShift && others.length > 0) return [first];
  if (known === undefined) return [...sort, first];
  if (known.isDescending === first.isDescending) {
    const reversed = { column, isDescending: !first.isDescending };
    return sort.map((key) => (key === known ? reversed : key));
  }
  return others.length > 0 ? others : PLAIN_SORT;
}

/** What of a question a provider can answer. */
export function askedOf(provider: ProviderId, question: Question): Question {
  const sort = question.sort.filter(({ column }) => COLUMNS_OF[provider].includes(column));
  return {
    ...question,
    ...(provider === 'qonto' ? { deleted: 'exclude' } : { kind: [] }),
    sort: sort.length > 0 ? sort : PLAIN_SORT,
  };
}

export function isPlain(question: Question): boolean {
  return addressOf({ ...question, sort: PLAIN_SORT }) === '';
}

/** What an entry of the browser's history shows. */
export interface HistoryEntry {
  readonly provider: ProviderId;
  /** The id of the client in the drawer. */
  readonly client: string | null;
  readonly question: Question;
}

export function pathOf({ provider, client, question }: HistoryEntry): string {
  return `/clients/${provider}${client === null ? '' : `/${client}`}${addressOf(question)}`;
}

function addressOf(question: Question): string {
  const { updated, created, deleted, kind, country } = question;
  const sort = question.sort
    .map(({ column, isDescending }) => (isDescending ? '-' : '') + COLUMNS[column][0])
    .join(',');
  const kinds = KINDS.filter((each) => kind.includes(each)).map((each) => each.toLowerCase());
  const parts = {
    q: question.search,
    name: question.name,
    updated: updated === null ? '' : PRESETS[updated],
    created: created === null ? '' : PRESETS[created],
    deleted: deleted === 'exclude' ? '' : deleted,
    kind: kinds.join(','),
    country: country.join(','),
    sort: sort === 'name' ? '' : sort,
  };
  const asked = new URLSearchParams(Object.entries(parts).filter(([, value]) => value !== ''));
  const spelling = asked.toString().replaceAll('%3A', ':').replaceAll('%2C', ',');
  return spelling === '' ? '' : `?${spelling}`;
}

/** The browser's history, as the actions made it. */
export class Past {
  #entries: HistoryEntry[];
  #place = 0;

  constructor(start: HistoryEntry) {
    this.#entries = [start];
  }

  get now(): HistoryEntry {
    const entry = this.#entries[this.#place];
    if (entry === undefined) throw new Error('There is no such place in the history.');
    return entry;
  }

  push(changed: Partial<HistoryEntry>): void {
    const next = { ...this.now, ...changed };
    this.#entries = [...this.#entries.slice(0, this.#place + 1), next];
    this.#place += 1;
  }

  replace(changed: Partial<HistoryEntry>): void {
    this.#entries[this.#place] = { ...this.now, ...changed };
  }

  /** Whether there was somewhere to go. */
  go(steps: 1 | -1): boolean {
    if (this.#entries[this.#place + steps] === undefined) return false;
    this.#place += steps;
    return true;
  }
}

export interface Known {
  readonly id: string;
  /** As it is drawn. */
  readonly name: string;
  readonly isDeleted: boolean;
  readonly values: Readonly<Record<Column, string | number | null>>;
  /** What a filter by name looks into: the name that is drawn. */
  readonly shownName: string;
  readonly country: string | null;
  /** All that a search looks into, folded; and what of it is also found without its separators. */
  readonly text: string;
  readonly bareText: string;
}

const collator = new Intl.Collator('en-GB', { numeric: true });

/** The clients that answer, in their order. */
export function answerOf(question: Question, clients: readonly Known[]): readonly Known[] {
  const { name, updated, created, deleted, kind, country, sort } = question;
  const isFound = finder(question.search);
  const isOn = (preset: Preset | null, moment: string | number | null) =>
    preset === null || isWithin(preset, Number(moment));
  return clients
    .filter(
      (client) =>
        (deleted === 'include' || client.isDeleted === (deleted === 'only')) &&
        isOn(updated, client.values.Updated) &&
        isOn(created, client.values.Created) &&
        (kind.length === 0 || kind.includes(String(client.values.Kind))) &&
        (country.length === 0 || country.includes(client.country ?? '')) &&
        client.shownName.includes(folded(name)) &&
        isFound(client),
    )
    .toSorted((a, b) => {
      for (const { column, isDescending } of sort) {
        const order = compare(a.values[column], b.values[column], isDescending);
        if (order !== 0) return order;
      }
      return a.id.length - b.id.length || (a.id < b.id ? -1 : 1);
    });
}

/** Absent values last in both directions. */
function compare(
  a: string | number | null,
  b: string | number | null,
  isDescending: boolean,
): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order =
    typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(`${a}`, `${b}`);
  return isDescending ? -order : order;
}

function finder(search: string): (client: Known) => boolean {
  const words = folded(search).split(/\s+/);
  return ({ text, bareText }) =>
    words.every((word) => text.includes(word) || bareText.includes(bare(word)));
}

const dayIn = calendarOf('Europe/Rome');

function isWithin(preset: Preset, moment: number): boolean {
  const day = dayIn(moment);
  const today = dayIn(Date.now());
  const before = (days: number) => {
    const date = new Date(`${today}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() - days);
    return date.toISOString().slice(0, 10);
  };
  const last = (days: number) => day > before(days) && day <= today;
  switch (preset) {
    case 'Today':
      return day === today;
    case 'Last 7 days':
      return last(7);
    case 'Last 30 days':
      return last(30);
    case 'Last 90 days':
      return last(90);
    case 'Last month':
      return day.slice(0, 7) === before(Number(today.slice(8))).slice(0, 7);
    case 'This year':
      return day.slice(0, 4) === today.slice(0, 4);
  }
}

export function toKnown(provider: ProviderId, row: Row): Known {
  return provider === 'wethod' ? toWethodsOwn(row) : toQontosOwn(row);
}

function toWethodsOwn(row: Row): Known {
  const texts = (...keys: string[]) => keys.map((key) => textOf(row[key]));
  const [name = null, legalName = null] = texts('corporate_name', 'legal_name');
  const emails = texts('email', 'administration_email', 'pec');
  const identifiers = (row['external_identifiers'] ?? []) as readonly { external_id: string }[];
  return {
    id: String(row['id']),
    name: name ?? legalName ?? 'No name',
    isDeleted: row['deleted_at'] !== null,
    values: {
      Name: name ?? legalName,
      Kind: null,
      'VAT number': textOf(row['vat']),
      Email: firstOf(emails),
      City: textOf(row['town']),
      'External IDs': identifiers.length || null,
      Created: Date.parse(String(row['created_at'])),
      Updated: Date.parse(String(row['updated_at'])),
    },
    shownName: folded(name ?? legalName ?? ''),
    country: countryOf(textOf(row['country'])),
    ...searchable(
      [name, legalName],
      [...emails, ...texts('street', 'town')],
      [
        ...texts('vat', 'tax_reference', 'company_registration_number', 'phone', 'sdi_code', 'pec'),
        ...identifiers.map(({ external_id }) => external_id),
      ],
    ),
  };
}

function toQontosOwn(row: Row): Known {
  const texts = (from: Row, ...keys: string[]) => keys.map((key) => textOf(from[key]));
  const whole = texts(row, 'first_name', 'last_name').filter((part) => part !== null);
  const name = textOf(row['name']) ?? textOf(whole.join(' '));
  const emails = [row['email'], ...((row['extra_emails'] ?? []) as readonly unknown[])].map(textOf);
  const phone = (row['phone'] ?? {}) as Row;
  const number = textOf(phone['number']);
  const spoken = [textOf(phone['country_code']), number].filter((part) => part !== null);
  const root = { ...row, street_address: row['address'] };
  const places = [row['billing_address'], root, row['delivery_address']].map((address) =>
    texts((address ?? {}) as Row, ...PLACE),
  );
  const [, city = null, , , country = null] =
    places.find((place) => place.some((part) => part !== null)) ?? [];
  const kind = String(row['kind'] ?? row['type']);
  return {
    id: String(row['id']),
    name: name ?? 'No name',
    isDeleted: false,
    values: {
      Name: name,
      Kind: KINDS.find((each) => each.toLowerCase() === kind) ?? null,
      'VAT number': textOf(row['vat_number']),
      Email: firstOf(emails),
      City: city,
      'External IDs': null,
      Created: Date.parse(String(row['created_at'])),
      Updated: Date.parse(String(row['updated_at'])),
    },
    shownName: folded(name ?? ''),
    country: countryOf(country),
    ...searchable(
      [name],
      [...emails, ...places.flatMap((place) => place.slice(0, 2))],
      [
        ...texts(row, 'vat_number', 'tax_identification_number', 'recipient_code'),
        ...texts(row, 'e_invoicing_address'),
        textOf(row['phone_number']) ?? (number === null ? null : spoken.join(' ')),
      ],
    ),
  };
}

const PLACE = ['street_address', 'city', 'zip_code', 'province_code', 'country_code'];

function searchable(
  names: readonly (string | null)[],
  texts: readonly (string | null)[],
  numbers: readonly (string | null)[],
): Pick<Known, 'text' | 'bareText'> {
  const toText = (lines: readonly (string | null)[]) =>
    folded(lines.filter((line) => line !== null).join('\n'));
  const bareLines = [
    ...names.map((name) => name?.replaceAll('.', '') ?? null),
    // An email keeps what stands between its parts.
    ...numbers.map((number) => (number === null || number.includes('@') ? null : bare(number))),
  ];
  return {
    text: toText([...names, ...texts, ...numbers, ...bareLines]),
    bareText: toText(bareLines),
  };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function firstOf(values: readonly (string | null)[]): string | null {
  return values.find((value) => value !== null) ?? null;
}

const WRITTEN: Readonly<Record<string, RegExp>> = {
  IT: /^(it|ita|ital(ia|y|ie|ien))$/i,
  FR: /^(fr|fra|franc(e|ia)|frankreich)$/i,
  DE: /^(de|deu|german(y|ia)|deutschland|allemagne|alemania)$/i,
};

/** The code of one of those that are asked for; of any other nothing is asked. */
function countryOf(written: string | null): string | null {
  const isMeant = ([, spellings]: [string, RegExp]) => spellings.test(written?.trim() ?? '');
  return Object.entries(WRITTEN).find(isMeant)?.[0] ?? null;
}

function bare(text: string): string {
  return text.replaceAll(/[\s./()-]+/g, '');
}

/** As people type it. */
function folded(text: string): string {
  return inPlainLetters(withoutMarks(text));
}
