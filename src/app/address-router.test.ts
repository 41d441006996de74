import { UNSAFE_createBrowserHistory as createBrowserHistory } from 'react-router';
import reactRouter from 'react-router/package.json' with { type: 'json' };
import { beforeEach, describe, expect, it } from 'vitest';

/*
 * The router's history is not promised to stay as it is, and Rubrica builds on it: `address-router.tsx` on how it tells of
 * changes, `state/browser-history.ts` and `state/current-address.ts` on what it keeps with an entry.
 */

it('is of the version that was looked at', () => {
  // Where this fails: read `createBrowserHistory` and `BrowserRouter` of the new version, then change the number.
  expect(reactRouter.version).toBe('8.5.1');
});

/** A tab's history, as the HTML standard has it, as far as the router asks for it. */
class FakeTab {
  readonly location = { pathname: '/', search: '', hash: '', origin: 'http://rubrica.test' };
  readonly #entries: { readonly state: unknown; readonly url: string }[] = [
    { state: null, url: '/clients/wethod?q=a' },
  ];
  readonly #listeners = new Set<() => void>();
  #place = 0;
  readonly history: Pick<History, 'pushState' | 'replaceState' | 'go' | 'length'> & {
    readonly state: unknown;
  };

  constructor() {
    const show = () => this.#show();
    const entries = this.#entries;
    const place = () => this.#place;
    this.history = {
      get state() {
        return structuredClone(entries[place()]?.state);
      },
      get length() {
        return entries.length;
      },
      pushState: (state: unknown, _: string, url?: string | URL | null) => {
        entries.splice(this.#place + 1, Infinity, { state, url: String(url) });
        this.#place += 1;
        show();
      },
      replaceState: (state: unknown, _: string, url?: string | URL | null) => {
        entries[this.#place] = { state, url: String(url ?? entries[this.#place]?.url) };
        show();
      },
      go: (steps = 0) => {
        this.#place += steps;
        show();
        for (const listener of this.#listeners) listener();
      },
    };
    show();
  }

  addEventListener(type: string, listener: () => void): void {
    if (type === 'popstate') this.#listeners.add(listener);
  }

  removeEventListener(_: string, listener: () => void): void {
    this.#listeners.delete(listener);
  }

  #show(): void {
    const url = new URL(this.#entries[this.#place]?.url ?? '/', this.location.origin);
    Object.assign(this.location, { pathname: url.pathname, search: url.search, hash: url.hash });
  }
}

describe("the router's history", () => {
  let tab: FakeTab;
  let history: ReturnType<typeof createBrowserHistory>;
  let heard: string[];
  beforeEach(() => {
    tab = new FakeTab();
    history = createBrowserHistory({ window: tab as unknown as Window, v5Compat: true });
    heard = [];
    history.listen(({ action, location }) =>
      heard.push(`${action} ${location.pathname}${location.search}`),
    );
  });

  it('begins at the address of the tab, with an entry that has no name of its own', () => {
    expect(history.action).toBe('POP');
    expect(history.location).toMatchObject({ pathname: '/clients/wethod', search: '?q=a' });
    expect(history.location.key).toBe('default');
  });

  it('tells of its own changes as of the browser’s, each with the place that it led to', () => {
    history.push('/clients/wethod?q=ab');
    history.replace('/clients/wethod?q=abc');
    history.go(-1);
    history.go(1);
    expect(heard).toEqual([
      'PUSH /clients/wethod?q=ab',
      'REPLACE /clients/wethod?q=abc',
      'POP /clients/wethod?q=a',
      'POP /clients/wethod?q=abc',
    ]);
    expect(tab.history.length).toBe(2);
  });

  it('keeps with an entry its name, and what it was given as `usr`', () => {
    history.push('/clients/wethod', { view: 'all' });
    const { key } = history.location;
    expect(tab.history.state).toMatchObject({ usr: { view: 'all' }, key });
    expect(history.location.state).toEqual({ view: 'all' });
    history.push('/clients/qonto');
    expect(history.location.key).not.toBe(key);
    history.go(-1);
    expect(history.location.key).toBe(key);
    history.replace('/clients/wethod?q=a', history.location.state);
    expect(history.location.key).not.toBe(key);
    expect(history.location.state).toEqual({ view: 'all' });
  });

  it('leaves a mark with the first entry: a reload is known by it', () => {
    expect(tab.history.state).not.toBeNull();
  });

  it('tells nobody who has left', () => {
    const another = createBrowserHistory({ window: tab as unknown as Window, v5Compat: true });
    const leave = another.listen(() => heard.push('heard'));
    leave();
    another.push('/clients/qonto');
    expect(heard).toEqual([]);
  });
});
