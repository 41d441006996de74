import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewsOf } from './kept-views.ts';
import type { SavedView } from './saved-view.ts';
import { added, changed, moved, removed, restored, startingWith } from './view-changes.ts';
import { ViewStore, type ViewChange } from './view-store.ts';

/** A browser's storage, which can be full, and its tabs, which hear of each other's changes. */
class Browser {
  text: string | null = null;
  isFull = false;
  readonly #tabs: ViewStore[] = [];

  open(): ViewStore {
    const tab: ViewStore = new ViewStore({
      read: () => this.text,
      write: (text) => {
        if (this.isFull) throw new DOMException('full', 'QuotaExceededError');
        this.text = text;
        for (const other of this.#tabs) if (other !== tab) other.hear();
      },
    });
    this.#tabs.push(tab);
    return tab;
  }

  store(value: unknown): this {
    this.text = JSON.stringify(value);
    return this;
  }

  get stored(): { views: unknown[]; [other: string]: unknown } {
    return JSON.parse(this.text ?? 'null') as never;
  }
}

const toView = (id: string, name = id): SavedView => ({
  id,
  name,
  scope: 'wethod',
  search: `q=${id}`,
});
const [a, b, c] = [toView('a'), toView('b'), toView('c')];
const namesIn = (tab: ViewStore) => viewsOf(tab.shown.kept).map(({ name }) => name);

function filled(browser = new Browser()): { browser: Browser; tab: ViewStore } {
  const tab = browser.open();
  for (const view of [a, b, c]) tab.change(added(view));
  return { browser, tab };
}

describe('a view that was removed', () => {
  it('can be brought back later, to its place', () => {
    const { tab } = filled();
    tab.remove(b);
    tab.change(added(toView('d')));
    expect(tab.shown.removed).toEqual(b);
    tab.undoRemoval();
    expect(namesIn(tab)).toEqual(['a', 'b', 'c', 'd']);
    expect(tab.shown.removed).toBeNull();
  });

  it('is not offered where it is back, not wanted, or forgotten', () => {
    const { tab } = filled();
    tab.remove(b);
    tab.change(added(b));
    expect(tab.shown.removed).toBeNull();
    tab.remove(a);
    tab.dropRemoval();
    expect(tab.shown.removed).toBeNull();
    tab.undoRemoval();
    expect(namesIn(tab)).toEqual(['c', 'b']);
    tab.remove(c);
    tab.forget();
    expect(tab.shown.removed).toBeNull();
  });
});

describe('saved views', () => {
  it('are there on the next visit, with all that was said of them', () => {
    const { browser, tab } = filled();
    tab.change(changed('b', { name: 'Bianchi' }));
    tab.change(moved('c', 'a', 'before'));
    tab.change(startingWith('wethod', 'b'));
    const next = browser.open();
    expect(viewsOf(next.shown.kept)).toEqual([c, a, { ...b, name: 'Bianchi' }]);
    expect(next.shown.kept.starts).toEqual({ wethod: 'b' });
    expect(next.shown.isUnstored).toBe(false);
  });

  it('of two tabs are the same in both, whatever each does, one after the other', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd');
    const change: fc.Arbitrary<ViewChange> = fc.oneof(
      ids.map((id) => added(toView(id))),
      ids.map((id) => removed(id)),
      fc.tuple(ids, fc.string()).map(([id, name]) => changed(id, { name: `x${name}` })),
      fc
        .tuple(ids, ids, fc.constantFrom('before' as const, 'after' as const))
        .map(([id, target, place]) => moved(id, target, place)),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 1 }), change)), (changes) => {
        const browser = new Browser();
        const [one, other] = [browser.open(), browser.open()];
        for (const [which, each] of changes) (which === 0 ? one : other).change(each);
        expect(viewsOf(one.shown.kept)).toEqual(viewsOf(other.shown.kept));
        expect(viewsOf(browser.open().shown.kept)).toEqual(viewsOf(one.shown.kept));
      }),
    );
  });

  it('hold for the visit where they cannot be stored, and are stored once they can be', () => {
    const { browser, tab } = filled();
    browser.isFull = true;
    tab.change(added(toView('d')));
    tab.change(removed('a'));
    expect(namesIn(tab)).toEqual(['b', 'c', 'd']);
    expect(tab.shown.isUnstored).toBe(true);
    expect(namesIn(browser.open())).toEqual(['a', 'b', 'c']);
    browser.isFull = false;
    tab.change(changed('b', { name: 'B' }));
    expect(tab.shown.isUnstored).toBe(false);
    expect(namesIn(browser.open())).toEqual(['B', 'c', 'd']);
  });

  it('that are not stored are not lost by what another tab does', () => {
    const { browser, tab } = filled();
    const other = browser.open();
    const write = Reflect.get(browser, 'text') as string;
    browser.isFull = true;
    tab.change(added(toView('d')));
    browser.isFull = false;
    other.change(removed('a'));
    expect(browser.text).not.toBe(write);
    expect(namesIn(tab)).toEqual(['b', 'c', 'd']);
  });

  it('hold for the visit where storage is forbidden', () => {
    const forbidden = () => {
      throw new DOMException('forbidden', 'SecurityError');
    };
    const tab = new ViewStore({ read: forbidden, write: forbidden });
    tab.change(added(a));
    tab.change(added(b));
    expect(namesIn(tab)).toEqual(['a', 'b']);
    expect(tab.shown.isUnstored).toBe(true);
  });

  it.each<readonly [unknown, readonly string[]]>([
    [{ version: 1, views: [a, { ...b, name: 7 }, c] }, ['a', 'c']],
    [{ version: 1, views: [a, null, 'b', [], { ...c, id: 'x:y' }] }, ['a']],
    [{ version: 1, views: [a, { ...b, id: 'a' }] }, ['a']],
    [{ version: 1, views: [{ ...a, name: '  ' }, { ...b, name: 'x'.repeat(101) }, c] }, ['c']],
    [{ version: 1, views: [{ ...a, search: 'q='.padEnd(9000, 'x') }, c] }, ['c']],
    [{ version: 1, views: [a], starts: 'a' }, ['a']],
    [{ views: { a } }, []],
    [[a], []],
    [null, []],
    ['views', []],
  ])('read from %j are those that can be read', (stored, names) => {
    const browser = new Browser().store(stored);
    const before = browser.text;
    expect(namesIn(browser.open())).toEqual(names);
    expect(browser.text, 'nothing is written before something changes').toBe(before);
  });

  it('never fail, whatever is stored', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const browser = new Browser();
        browser.text = text;
        const tab = browser.open();
        tab.change(added(a));
        tab.change(startingWith('wethod', 'a'));
        expect(namesIn(browser.open())).toEqual(namesIn(tab));
        expect(namesIn(tab)).toContain('a');
      }),
    );
  });

  it('of a newer Rubrica stay as it wrote them', () => {
    const newer = { id: 'n', name: 'New', scope: 'wethod', search: '', colour: 'red' };
    const unknown = { kind: 'folder', views: [] };
    const browser = new Browser().store({
      version: 7,
      views: [newer, unknown],
      starts: { elsewhere: { view: 'n' } },
      folders: [1],
    });
    const tab = browser.open();
    tab.change(changed('n', { name: 'Newer' }));
    tab.change(startingWith('wethod', 'n'));
    expect(browser.stored).toEqual({
      version: 7,
      views: [{ ...newer, name: 'Newer' }, unknown],
      starts: { elsewhere: { view: 'n' }, wethod: 'n' },
      folders: [1],
    });
  });

  it('that are damaged go with the first change', () => {
    const browser = new Browser().store({ version: 1, views: [{ id: 'a' }, b] });
    browser.open().change(changed('b', { name: 'B' }));
    expect(browser.stored.views).toEqual([{ ...b, name: 'B' }]);
  });

  it('that are deleted come back where they were, with what else was stored of them', () => {
    fc.assert(
      fc.property(fc.constantFrom('a', 'b', 'c'), fc.subarray(['a', 'b', 'c']), (id, gone) => {
        const browser = new Browser().store({
          version: 1,
          views: [a, b, c].map((view) => ({ ...view, colour: view.id })),
        });
        const tab = browser.open();
        const before = tab.shown.kept;
        tab.change(removed(id));
        for (const other of gone) if (other !== id) tab.change(removed(other));
        tab.change(restored(id, before));
        const left = ['a', 'b', 'c'].filter((each) => each === id || !gone.includes(each));
        expect(namesIn(tab)).toEqual(left);
        expect(browser.stored.views).toContainEqual({ ...toView(id), colour: id });
        tab.change(restored(id, before));
        expect(namesIn(tab)).toEqual(left);
      }),
    );
  });

  it('are gone once all was removed, those too that were not stored', () => {
    const { browser, tab } = filled();
    browser.isFull = true;
    tab.change(added(toView('d')));
    browser.text = null;
    tab.forget();
    expect(namesIn(tab)).toEqual([]);
    expect(tab.shown.isUnstored).toBe(false);
  });
});
