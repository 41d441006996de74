import { describe, expect, it } from 'vitest';
import type { Entry } from './entry.ts';
import { matchingEntries, withRecent } from './matching-entries.ts';

function entry(id: string, label: string, detail: string | null = null): Entry {
  return { id, label, detail, section: 'commands', run: () => {} };
}

const entries = [
  entry('print', 'Print list'),
  entry('export', 'Export clients'),
  entry('dark', 'Theme: Dark'),
  entry('all', 'All', 'Qonto'),
  entry('città', 'Senza città'),
  entry('copy', 'Copy link', 'The open client'),
];
const idsFor = (typed: string, recent: readonly string[] = []) =>
  matchingEntries(entries, typed, recent).map(({ id }) => id);

describe('entries by what was typed', () => {
  it('are all of them while nothing is', () => expect(idsFor(' ')).toHaveLength(entries.length));

  it.each([
    ['exp', ['export']],
    ['EXPORT c', ['export']],
    ['clients export', ['export']],
    ['dark th', ['dark']],
    ['citta', ['città']],
    ['qonto all', ['all']],
    ['li', ['print', 'copy']],
    ['port', ['export']],
    // Two letters are in nearly all of them.
    ['or', []],
    ['nothing', []],
    ['?', []],
  ])('%s', (typed, ids) => expect(idsFor(typed)).toEqual(ids));

  it('begin with what was chosen last, among those that fit equally well', () => {
    expect(idsFor('c')).toEqual(['copy', 'export', 'città']);
    expect(idsFor('c', ['città'])).toEqual(['copy', 'città', 'export']);
    expect(idsFor('li', ['copy'])).toEqual(['copy', 'print']);
  });
});

describe('what was chosen last', () => {
  it('stands at the top, each once, without what is not there now', () => {
    const shown = withRecent(entries, ['dark', 'gone', 'print']);
    expect(shown.map(({ id, section }) => `${section} ${id}`)).toEqual([
      'recent dark',
      'recent print',
      'commands export',
      'commands all',
      'commands città',
      'commands copy',
    ]);
  });
});
