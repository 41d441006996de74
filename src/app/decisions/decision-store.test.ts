import { describe, expect, it } from 'vitest';
import { DecisionStore, type DecisionStorage } from './decision-store.ts';
import { parseDecisions, type KeptDecision } from './kept-decisions.ts';

const SAME: KeptDecision = { a: 'wethod:42', b: 'qonto:u1', verdict: 'same', on: '2026-11-25' };
const APART: KeptDecision = {
  a: 'wethod:7',
  b: 'qonto:u2',
  verdict: 'not-the-same',
  on: '2026-11-26',
};

/** A storage that can be shared by tabs, be full, or be forbidden. */
class Place implements DecisionStorage {
  text: string | null = null;
  isFull = false;
  isForbidden = false;
  readonly read = () => {
    if (this.isForbidden) throw new Error('forbidden');
    return this.text;
  };
  readonly write = (text: string) => {
    if (this.isFull || this.isForbidden) throw new Error('full');
    this.text = text;
  };
  readonly remove = () => {
    if (this.isForbidden) throw new Error('forbidden');
    this.text = null;
  };
}

function setUp() {
  const browser = new Place();
  const tab = new Place();
  return { browser, tab, store: new DecisionStore({ browser, tab }) };
}

describe('what a person decided', () => {
  it('is stored nowhere until the person was told and has chosen', () => {
    const { browser, tab, store } = setUp();
    store.decide(SAME);
    expect(store.shown()).toMatchObject({ decisions: [SAME], keptIn: 'page', isUnstored: false });
    expect([browser.text, tab.text]).toEqual([null, null]);
    store.keepIn('browser');
    expect(browser.text).toBe('{"v":1,"pairs":[["wethod:42","qonto:u1","same","2026-11-25"]]}');
    store.decide(APART);
    expect(parseDecisions(browser.text)).toEqual([SAME, APART]);
    expect(tab.text).toBeNull();
  });

  it('can be kept for one tab alone: what the browser had of it goes', () => {
    const { browser, tab, store } = setUp();
    store.decide(SAME);
    store.keepIn('browser');
    store.keepIn('tab');
    expect(browser.text).toBeNull();
    expect(parseDecisions(tab.text)).toEqual([SAME]);
    expect(new DecisionStore({ browser, tab }).shown()).toMatchObject({
      decisions: [SAME],
      keptIn: 'tab',
    });
    expect(new DecisionStore({ browser, tab: new Place() }).shown().decisions).toEqual([]);
  });

  it('of one pair is one, whichever client is named first', () => {
    const { store } = setUp();
    store.decide(SAME);
    store.decide({ a: SAME.b, b: SAME.a, verdict: 'not-the-same', on: '2026-11-26' });
    expect(store.shown().decisions.map(({ verdict }) => verdict)).toEqual(['not-the-same']);
  });

  it('can be undone, one after the other: what was said before holds again', () => {
    const { browser, store } = setUp();
    store.keepIn('browser');
    store.decide(SAME);
    store.decide({ ...SAME, verdict: 'not-the-same' });
    store.decide(APART);
    expect(store.undo()).toEqual(APART);
    expect(store.undo()?.verdict).toBe('not-the-same');
    expect(store.shown().decisions).toEqual([SAME]);
    store.undo();
    expect(store.shown()).toMatchObject({ decisions: [], last: null });
    expect(store.undo()).toBeNull();
    expect(browser.text).toBeNull();
  });

  it('of another tab is heard, and stays when this one changes something', () => {
    const { browser, store } = setUp();
    const other = new DecisionStore({ browser, tab: new Place() });
    other.decide(SAME);
    other.keepIn('browser');
    store.hear();
    expect(store.shown()).toMatchObject({ decisions: [SAME], keptIn: 'browser' });
    store.decide(APART);
    expect(parseDecisions(browser.text)).toEqual([SAME, APART]);
    other.hear();
    expect(other.shown().decisions).toEqual([SAME, APART]);
  });

  it.each(['isFull', 'isForbidden'] as const)('holds for the visit where storage %s', (fault) => {
    const { browser, store } = setUp();
    browser[fault] = true;
    store.decide(SAME);
    store.keepIn('browser');
    expect(store.shown()).toMatchObject({ decisions: [SAME], isUnstored: true });
    browser[fault] = false;
    store.decide(APART);
    expect(store.shown().isUnstored).toBe(false);
    expect(parseDecisions(browser.text)).toEqual([SAME, APART]);
  });

  it('is forgotten wherever it is kept, and the next one asks again', () => {
    const { browser, tab, store } = setUp();
    store.decide(SAME);
    store.keepIn('tab');
    browser.text = '{"v":1,"pairs":[]}';
    store.forget();
    expect([browser.text, tab.text]).toEqual([null, null]);
    store.decide(APART);
    expect(store.shown()).toMatchObject({ decisions: [APART], keptIn: 'page' });
    expect([browser.text, tab.text]).toEqual([null, null]);
  });

  it('tells listeners of every change', () => {
    const { store } = setUp();
    let told = 0;
    const stop = store.subscribe(() => (told += 1));
    const before = store.shown();
    store.decide(SAME);
    expect(told).toBe(1);
    expect(store.shown()).not.toBe(before);
    stop();
    store.undo();
    expect(told).toBe(1);
  });
});
