import { anyField } from '#providers/registry.ts';
import { describe, expect, it } from 'vitest';
import { parseClientQuery } from '#query/client-query.ts';
import type { SourceStatus } from '#ui/feedback/source-state.tsx';
import { aboutList, isWhole, nameOfFile, type ExportFacts } from './export-about.ts';

const AS_OF = Date.parse('2026-11-26T13:32:05Z');

const whole: SourceStatus = {
  id: 'wethod',
  providerLabel: 'wethod',
  shown: 42,
  loaded: 640,
  known: 640,
  verified: 640,
  isChecking: false,
  isSlow: false,
  isUnverified: false,
  total: 640,
  isComplete: true,
  mode: 'proved',
  isLoading: false,
  problem: null,
  asOf: AS_OF,
  checkedAt: AS_OF,
  rejectedRows: [],
  waitUntil: null,
};
const coming = {
  ...whole,
  known: 1200,
  total: 10_400,
  isComplete: false,
  isLoading: true,
  asOf: null,
};
const stopped = { ...coming, isLoading: false };

const facts = (status: SourceStatus, search = ''): ExportFacts => ({
  label: 'wethod',
  source: 'list',
  query: parseClientQuery(new URLSearchParams(search), anyField).query,
  only: null,
  statuses: [status],
  hasDeleted: false,
  headings: ['Name', 'City'],
  zone: 'Europe/Rome',
  today: '2026-11-26',
  now: AS_OF + 60_000,
});
const report = { rows: 42, clients: 42, vanished: 0, cut: 0, cutCells: [] };

describe('the name of a file', () => {
  it('says what it is of and the day, and of a part how much of it', () => {
    expect(nameOfFile(facts(whole), 'xlsx')).toBe('wethod-clients-2026-11-26.xlsx');
    expect(nameOfFile(facts(coming), 'csv')).toBe('wethod-clients-2026-11-26-1200-of-10400.csv');
    // Also where no more comes.
    expect(nameOfFile(facts(stopped), 'csv')).toBe('wethod-clients-2026-11-26-1200-of-10400.csv');
    expect(nameOfFile(facts({ ...coming, total: null }), 'csv')).toBe(
      'wethod-clients-2026-11-26-1200-so-far.csv',
    );
  });
});

describe('the sheet beside the rows', () => {
  it('says of what the list is, how it was asked, and what is true of it', () => {
    const said = new Map(aboutList(facts(whole, 'country=FR&q=aurora'), report));
    expect(Object.fromEntries(said)).toEqual({
      System: 'wethod',
      Clients: 'This view',
      Filters: expect.stringContaining('Country: France'),
      'State of the list': 'complete as of Nov 26, 2026, 2:32:05 PM GMT+1',
      'Dates in': 'Europe/Rome',
      Exported: 'Nov 26, 2026, 2:33:05 PM GMT+1',
      'Number of clients': '42',
      'Number of rows': '42',
      Columns: 'Name, City',
      'Made with': 'Rubrica',
    });
    expect(said.get('Filters')).toContain('aurora');
  });

  it('says that deleted clients are left out, where the list has some', () => {
    const filtersOf = (search: string, hasDeleted: boolean) =>
      new Map(aboutList({ ...facts(stopped, search), hasDeleted }, report)).get('Filters');
    expect(filtersOf('', true)).toBe('Deleted: hidden');
    expect(filtersOf('', false)).toBe('None');
    expect(filtersOf('deleted=include', true)).toBe('Deleted: shown');
  });

  it('says what narrows the list beside its question', () => {
    const narrowed = { ...facts(whole, 'country=FR'), only: 'New or changed' };
    expect(new Map(aboutList(narrowed, report)).get('Filters')).toBe(
      'New or changed\nCountry: France',
    );
  });

  it('says that it is a part, and of how many', () => {
    for (const status of [coming, stopped]) {
      expect(new Map(aboutList(facts(status), report)).get('State of the list')).toMatch(
        /^Incomplete: 1,200 of 10,400 clients were loaded/,
      );
    }
  });

  it('says of a list that is all here but not yet proved that it is being checked', () => {
    const checking = { ...coming, known: 10_400, isChecking: true };
    expect(isWhole([checking])).toBe(true);
    expect(nameOfFile(facts(checking), 'xlsx')).toBe('wethod-clients-2026-11-26.xlsx');
    expect(new Map(aboutList(facts(checking), report)).get('State of the list')).toBe(
      '10,400 loaded, checking',
    );
  });

  it('says who was gone, and what was cut and where', () => {
    const said = new Map(
      aboutList(facts(whole), { ...report, vanished: 2, cut: 3, cutCells: ['B7', 'C9'] }),
    );
    expect(said.get('Notes')).toBe(
      '2 clients left the list before the file was written.\n3 texts were cut to 32,767 characters: B7, C9 …',
    );
  });
});

it('a list is whole when each of its providers’ is', () => {
  expect(isWhole([whole, whole])).toBe(true);
  expect(isWhole([whole, coming])).toBe(false);
});
