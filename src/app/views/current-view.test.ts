import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listPath } from '#query/paths.ts';
import { clientQuery } from '#testing/arbitraries.ts';
import { SCOPE_IDS, SCOPES } from '#app/clients/scopes.ts';
import { readAddressState } from '#app/state/question-store.ts';
import { builtInViews } from './built-in-views.ts';
import { currentView, startView } from './current-view.ts';
import { parseKeptViews, type KeptViews } from './kept-views.ts';
import type { SavedView } from './saved-view.ts';
import { searchIn, sharedPath, spellSearch, viewPath } from './view-address.ts';

const toView = (id: string, search: string, scope = 'wethod'): SavedView => ({
  id,
  name: id,
  scope,
  search,
});
const kept = (views: readonly SavedView[], starts = {}): KeptViews =>
  parseKeptViews(JSON.stringify({ version: 1, views, starts }));

const rossi = toView('rossi', 'q=rossi');
const italy = toView('italy', 'country=IT&sort=-city');
const again = toView('again', 'sort=-city&country=IT');
const all = kept([rossi, italy, again, toView('elsewhere', 'q=bianchi', 'qonto')]);

describe('the current view', () => {
  it.each([
    ['q=rossi', null, 'rossi', false],
    ['', null, 'built-in:all', false],
    ['deleted=only', 'rossi', 'built-in:deleted', false],
    // The first of two that ask the same, or the one that was chosen.
    ['country=IT&sort=-city', null, 'italy', false],
    ['country=IT&sort=-city', 'again', 'again', false],
    // What was chosen before, changed.
    ['q=rossini', 'rossi', 'rossi', true],
    ['q=rossini', 'italy', 'italy', true],
    // Nobody's: a built-in view cannot be changed, and another list's view is none of this one.
    ['q=rossini', null, undefined, false],
    ['q=rossini', 'built-in:all', undefined, false],
    ['q=bianchi', 'elsewhere', undefined, false],
    ['q=rossini', 'gone', undefined, false],
  ] as const)('of %j, on the way from %s, is %s', (search, chosen, id, isChanged) => {
    const current = currentView(all, 'wethod', search, chosen, null);
    expect([current.view?.id, current.isChanged]).toEqual([id, isChanged]);
  });

  it('is the view that was saved of an address, whatever it asks', () => {
    fc.assert(
      fc.property(clientQuery, fc.constantFrom(...SCOPE_IDS), (query, scope) => {
        const search = searchIn(listPath(scope, query));
        const view = toView('mine', search, scope);
        expect(currentView(kept([view]), scope, spellSearch(view), 'mine', null).view?.id).toBe(
          'mine',
        );
        expect(viewPath(view)).toBe(listPath(scope, query));
        expect(spellSearch({ scope, search: spellSearch(view) })).toBe(spellSearch(view));
      }),
    );
  });

  it('leads to its own list, whatever somebody wrote into it', () => {
    fc.assert(
      fc.property(fc.string(), (search) => {
        const { origin, pathname, hash } = new URL(
          sharedPath(toView('x', search)),
          'http://127.0.0.1',
        );
        expect([origin, pathname, hash]).toEqual(['http://127.0.0.1', '/clients/wethod', '']);
      }),
    );
  });

  it('shared as a link opens the plain list too, where somebody starts with another', () => {
    expect(sharedPath(toView('x', ''))).toBe('/clients/wethod?view=all');
    expect(spellSearch({ scope: 'wethod', search: 'view=all' })).toBe('');
  });
});

describe('columns', () => {
  const own = readAddressState('/clients/wethod?columns=email').columns;
  const wide = toView('wide', 'q=rossi&columns=city');

  it.each([
    // A view that says no columns leaves them to the person, whose own are in the address.
    ['q=rossi&columns=email', 'rossi', false],
    ['columns=email', 'built-in:all', false],
    ['q=rossi&columns=city', 'wide', false],
    ['q=rossi&columns=city,email', undefined, false],
  ] as const)('of %j, where two are the person’s own, make it %s', (search, id, isChanged) => {
    const spelt = spellSearch({ scope: 'wethod', search });
    const current = currentView(kept([rossi, wide]), 'wethod', spelt, null, own);
    expect([current.view?.id, current.isChanged]).toEqual([id, isChanged]);
  });

  it('that are others than those of the chosen view change it', () => {
    const search = spellSearch({ scope: 'wethod', search: 'q=rossi&columns=email' });
    expect(currentView(kept([wide]), 'wethod', search, 'wide', own)).toMatchObject({
      view: { id: 'wide' },
      isChanged: true,
    });
  });
});

describe('built-in views', () => {
  it('are offered where a list can answer all that they ask, and each is another one', () => {
    for (const { id, parts } of SCOPES) {
      const views = builtInViews(id);
      expect(views.map(({ name }) => name).includes('deleted')).toBe(parts.includes('deleted'));
      expect(views[0]).toMatchObject({ name: 'all', search: '' });
      expect(new Set(views.map(({ search }) => search)).size).toBe(views.length);
      for (const view of views) expect(spellSearch(view)).toBe(view.search);
    }
  });
});

describe('the view to start with', () => {
  it.each([
    [{ wethod: 'rossi' }, 'rossi'],
    [{ wethod: '?deleted=only' }, 'built-in:deleted'],
    [{ wethod: 'elsewhere' }, undefined],
    [{ wethod: 'gone' }, undefined],
    [{ wethod: 7 }, undefined],
    [{ qonto: 'rossi' }, undefined],
    [{}, undefined],
  ])('of %j is %s', (starts, id) => {
    const views = kept([rossi, toView('elsewhere', 'q=bianchi', 'qonto')], starts);
    expect(startView(views, 'wethod')?.id).toBe(id);
  });
});
