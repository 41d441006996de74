import fc from 'fast-check';
import { asking, partsIn } from '#testing/asking.ts';
import { describe, expect, it } from 'vitest';
import type { History } from '#ui/filters/with-part.ts';
import { SHARED } from '#domain/fields/shared.ts';
import { withFilter, type ClientQuery } from '#query/client-query.ts';
import { zoneToSay } from '#query/zone.ts';
import { QuestionStore, type Entry, type HistoryPort } from './question-store.ts';

/** A browser's history, and a clock that goes when it is told to. */
class Browser implements HistoryPort {
  entries: Entry[];
  place = 0;
  writes = 0;
  #timers = new Map<number, () => void>();
  #count = 0;

  constructor(path: string) {
    this.entries = [{ key: 'default', path }];
  }

  readonly entry = (): Entry => {
    const entry = this.entries[this.place];
    if (entry === undefined) throw new Error('There is no such entry.');
    return entry;
  };

  readonly write = (path: string, history: History): void => {
    this.writes += 1;
    const entry = { key: `key${(this.#count += 1)}`, path };
    if (history === 'push') this.place += 1;
    this.entries.splice(this.place, history === 'push' ? Infinity : 1, entry);
  };

  readonly after = (_: number, call: () => void): (() => void) => {
    const id = (this.#count += 1);
    this.#timers.set(id, call);
    return () => this.#timers.delete(id);
  };

  /** Time goes by. */
  tick(): void {
    const timers = [...this.#timers.values()];
    this.#timers.clear();
    for (const call of timers) call();
  }

  go(steps: number): boolean {
    if (this.entries[this.place + steps] === undefined) return false;
    this.place += steps;
    return true;
  }
}

const PARTS = ['search', 'name', 'email'] as const;
type Part = (typeof PARTS)[number];
const PARAMETERS: Readonly<Record<Part, string>> = { search: 'q', name: 'name', email: 'email' };

const part = fc.constantFrom(...PARTS);
const word = fc.constantFrom('', 'a', 'b', 'rossi');
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('change' as const),
      part,
      word,
      history: fc.constantFrom('push', 'replace', 'replace'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('open' as const),
      id: fc.constantFrom(null, '7', '8'),
      history: fc.constantFrom('push', 'replace'),
    }),
  },
  fc.record({ kind: fc.constantFrom('tick' as const, 'flush' as const, 'arrive' as const) }),
  fc.record({ kind: fc.constant('go' as const), steps: fc.constantFrom(-2, -1, 1, 2) }),
  fc.record({
    kind: fc.constant('link' as const),
    path: fc.constantFrom('/clients/qonto', '/clients/wethod?q=x'),
  }),
);

/** What a person expects at each entry of the history: every change, the last for each part. */
interface Expected {
  readonly scope: string;
  readonly id: string | null;
  readonly parts: Readonly<Record<Part, string>>;
}

const spell = ({ scope, id, parts }: Expected): string => {
  const asked = PARTS.filter((each) => parts[each] !== '');
  const search = asked.map((each) => `${PARAMETERS[each]}=${parts[each]}`).join('&');
  return `/clients/${scope}${id === null ? '' : `/${id}`}${search === '' ? '' : `?${search}`}`;
};

describe('the question of the address', () => {
  it('loses no change, however changes, time, back, forward and links come after one another', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const browser = new Browser('/clients/wethod');
        const store = new QuestionStore(browser);
        const plain = { search: '', name: '', email: '' };
        const start: Expected = { scope: 'wethod', id: null, parts: plain };
        let model = [start];
        let place = 0;
        const expected = (): Expected => model[place] ?? start;
        const put = (next: Expected, history: History) => {
          if (history === 'replace') model[place] = next;
          else if (spell(next) !== spell(expected())) {
            model = [...model.slice(0, (place += 1)), next];
          }
        };
        for (const one of steps) {
          switch (one.kind) {
            case 'change': {
              const { parts } = expected();
              put({ ...expected(), parts: { ...parts, [one.part]: one.word } }, one.history);
              store.change(
                ({ query }) => ({ query: asking({ [one.part]: one.word }, query) }),
                one.history,
              );
              break;
            }
            case 'open':
              put({ ...expected(), id: one.id }, one.history);
              store.change(() => ({ clientId: one.id }), one.history);
              break;
            case 'tick':
              browser.tick();
              break;
            case 'flush':
              store.flush();
              break;
            case 'arrive':
              store.arrive();
              break;
            case 'go':
              if (browser.go(one.steps)) place += one.steps;
              break;
            case 'link': {
              // Who leaves a field for a link has left it.
              store.flush();
              const parts = { ...plain, search: one.path.includes('?') ? 'x' : '' };
              const scope = one.path.startsWith('/clients/qonto') ? 'qonto' : 'wethod';
              model = [...model.slice(0, (place += 1)), { scope, id: null, parts }];
              browser.write(one.path, 'push');
              break;
            }
          }
          const entry = browser.entry();
          const { scope, clientId, query } = store.at(entry);
          const { search, name, email } = partsIn(query);
          const seen = { scope, id: clientId, parts: { search, name, email } };
          expect(seen).toEqual(expected());
        }
        // Wherever somebody returns, all that was asked there gets into the address.
        for (const [index, each] of model.entries()) {
          browser.place = index;
          store.arrive();
          browser.tick();
          expect(browser.entry().path).toBe(spell(each));
        }
        expect(browser.entries).toHaveLength(model.length);
      }),
      { numRuns: 3000 },
    );
  });

  it('takes two changes of one moment, the second made from the first', () => {
    const store = new QuestionStore(new Browser('/clients/wethod'));
    store.change(({ query }) => ({ query: asking({ name: 'a' }, query) }), 'replace');
    store.change(
      ({ query }) => ({ query: asking({ name: `${partsIn(query).name}b` }, query) }),
      'push',
    );
    store.change(({ query }) => ({ query: asking({ email: 'c' }, query) }), 'push');
    expect(partsIn(store.shown.state.query)).toMatchObject({ name: 'ab', email: 'c' });
  });

  it('writes once for all keys of a word', () => {
    const browser = new Browser('/clients/wethod');
    const store = new QuestionStore(browser);
    for (const search of ['r', 'ro', 'ros', 'ros ']) {
      store.change(({ query }) => ({ query: { ...query, search } }), 'replace');
    }
    expect(browser.writes).toBe(0);
    browser.tick();
    expect(browser.writes).toBe(1);
    expect(browser.entry().path).toBe('/clients/wethod?q=ros');
    // The blank is not in the address, and still where it was typed.
    expect(store.shown.state.query.search).toBe('ros ');
  });

  it('never writes over the entry that somebody went back to', () => {
    const browser = new Browser('/clients/wethod');
    const store = new QuestionStore(browser);
    store.change(() => ({ clientId: '7' }), 'push');
    store.change(({ query }) => ({ query: { ...query, search: 'rossi' } }), 'replace');
    browser.go(-1);
    browser.tick();
    expect(browser.entry().path).toBe('/clients/wethod');
    expect(store.at(browser.entry()).query.search).toBe('');
    browser.go(1);
    expect(store.at(browser.entry()).query.search).toBe('rossi');
    store.arrive();
    browser.tick();
    expect(browser.entry().path).toBe('/clients/wethod/7?q=rossi');
  });

  it('reads an address that somebody else wrote, which has no key of its own', () => {
    const browser = new Browser('/clients/wethod?q=a');
    const store = new QuestionStore(browser);
    browser.entries = [{ key: 'default', path: '/clients/wethod?q=b' }];
    expect(store.at(browser.entry()).query.search).toBe('b');
    store.change(({ query }) => ({ query: asking({ name: 'c' }, query) }), 'push');
    expect(browser.entry().path).toBe('/clients/wethod?q=b&name=c');
  });

  it('reads an address from before /clients, and writes the one of today', () => {
    const browser = new Browser('/Wethod/7/?q=a');
    const store = new QuestionStore(browser);
    expect(store.shown.state).toMatchObject({ scope: 'wethod', clientId: '7' });
    store.change(() => ({ clientId: null }), 'push');
    expect(browser.entry().path).toBe('/clients/wethod?q=a');
  });

  it('keeps what cannot be read until something is changed', () => {
    const browser = new Browser('/clients/wethod?deleted=maybe&q=a');
    const store = new QuestionStore(browser);
    expect(store.shown.state.damaged).toEqual(['deleted']);
    store.change(({ query }) => ({ query }), 'push');
    expect(store.shown.state.damaged).toEqual([]);
    expect(browser.entry().path).toBe('/clients/wethod?q=a');
  });

  it('gives the same value for the same address, and another after every change', () => {
    const browser = new Browser('/clients/wethod?q=a');
    const store = new QuestionStore(browser);
    browser.write('/clients/wethod?q=b', 'push');
    const early = store.at(browser.entry());
    store.arrive();
    expect(store.shown.state).toBe(early);
    const before = store.shown;
    store.change(({ query }) => ({ query: { ...query, search: 'c' } }), 'replace');
    expect(store.shown).not.toBe(before);
  });

  it('says columns, or says none, beside the question', () => {
    const browser = new Browser('/clients/wethod?q=rossi&columns=*email:20,city,nobody');
    const store = new QuestionStore(browser);
    expect(store.shown.state.damaged).toEqual(['columns']);
    expect(store.shown.state.columns?.map(({ field }) => field)).toEqual(['name', 'email', 'city']);
    store.change(({ columns }) => ({ columns: columns?.slice(0, 2) ?? null }), 'replace');
    browser.tick();
    expect(browser.entry().path).toBe('/clients/wethod?q=rossi&columns=*email:20');
    store.change(() => ({ columns: null, clientId: '7' }), 'push');
    expect(browser.entry().path).toBe('/clients/wethod/7?q=rossi');
    browser.go(-1);
    store.arrive();
    expect(store.shown.state.columns?.map(({ field }) => field)).toEqual(['name', 'email']);
  });

  it('says the zone of the days that are asked, and keeps that of a link', () => {
    const days = { operator: 'gte', values: ['2026-01-01'] } as const;
    const asked = (path: string, change: (query: ClientQuery) => ClientQuery) => {
      const browser = new Browser(path);
      const store = new QuestionStore(browser, (query) =>
        zoneToSay(query, null, () => 'Europe/Rome'),
      );
      store.change(({ query }) => ({ query: change(query) }), 'push');
      return browser.entry().path;
    };
    const withDays = (query: ClientQuery) =>
      withFilter(query, SHARED.updated, { operator: 'date', date: days });
    const search = (query: ClientQuery) => ({ ...query, search: 'a' });
    const cleared = (query: ClientQuery) => withFilter(query, SHARED.updated, null);

    expect(asked('/clients/wethod', withDays)).toBe(
      '/clients/wethod?updated=gte:2026-01-01&zone=Europe/Rome',
    );
    // Of somebody else: what was not asked here stays as it came.
    const link = '/clients/wethod?updated=lte:2026-01-01';
    expect(asked(link, search)).toBe('/clients/wethod?q=a&updated=lte:2026-01-01');
    expect(asked(`${link}&zone=UTC`, search)).toBe(
      '/clients/wethod?q=a&updated=lte:2026-01-01&zone=UTC',
    );
    expect(asked(`${link}&zone=UTC`, withDays)).toBe(
      '/clients/wethod?updated=gte:2026-01-01&zone=UTC',
    );
    expect(asked(`${link}&zone=UTC`, cleared)).toBe('/clients/wethod');
  });
});
