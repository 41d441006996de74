import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLAIN_DISPLAY, type Display } from '#ui/primitives/display.ts';
import { Preferences } from './preferences.ts';

/** A device's storage, and the tabs that hear of each other's changes. */
class Device {
  text: string | null;
  readonly #tabs: Preferences[] = [];

  constructor(stored: unknown = null) {
    this.text = stored === null ? null : JSON.stringify(stored);
  }

  open(): Preferences {
    const tab: Preferences = new Preferences({
      read: () => this.text,
      write: (text) => {
        this.text = text;
        for (const other of this.#tabs) if (other !== tab) other.hear();
      },
    });
    this.#tabs.push(tab);
    return tab;
  }

  get kept(): unknown {
    return JSON.parse(this.text ?? 'null');
  }
}

const change: fc.Arbitrary<Partial<Display>> = fc.oneof(
  fc.record({ theme: fc.constantFrom('system', 'light', 'dark') }),
  fc.record({ density: fc.constantFrom('comfortable', 'compact') }),
  fc.record({ refreshEvery: fc.constantFrom('off', '1', '5', '15') }),
);

describe('preferences', () => {
  it('of two tabs are merged by field: dark here and compact there', () => {
    const device = new Device();
    const [one, other] = [device.open(), device.open()];
    one.choose({ theme: 'dark' });
    other.choose({ density: 'compact' });
    const both = { ...PLAIN_DISPLAY, theme: 'dark', density: 'compact' };
    expect([one.display, other.display, device.open().display]).toEqual([both, both, both]);
  });

  it('chosen in a tab stay there, and the last choice is what a new tab opens with', () => {
    const device = new Device();
    const [one, other] = [device.open(), device.open()];
    one.choose({ theme: 'dark' });
    other.choose({ theme: 'light' });
    expect(one.display.theme).toBe('dark');
    expect(other.display.theme).toBe('light');
    expect(device.open().display.theme).toBe('light');
  });

  it('hold in every tab, however many choose whatever in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 2 }), change)), (choices) => {
        const device = new Device();
        const tabs = [device.open(), device.open(), device.open()];
        let kept: Display = PLAIN_DISPLAY;
        const own: Partial<Display>[] = [{}, {}, {}];
        for (const [index, chosen] of choices) {
          tabs[index]?.choose(chosen);
          kept = { ...kept, ...chosen };
          own[index] = { ...own[index], ...chosen };
        }
        expect(tabs.map(({ display }) => display)).toEqual(
          own.map((mine) => ({ ...kept, ...mine })),
        );
        expect(device.open().display).toEqual(kept);
      }),
    );
  });

  it.each([
    [
      { theme: 'dark', density: 'cosy', refreshEvery: '1' },
      { theme: 'dark', refreshEvery: '1' },
    ],
    [{ theme: null, density: 'compact' }, { density: 'compact' }],
    [{ density: 'compact' }, { density: 'compact' }],
    [{ version: 7, theme: 'light', columns: ['name'] }, { theme: 'light' }],
    [{ recentFilters: ['city', 7], density: 'compact' }, { density: 'compact' }],
    [{ recentFilters: ['city', 'name'] }, { recentFilters: ['city', 'name'] }],
    [
      { language: 'it', formats: 'en-GB', zone: 'UTC' },
      { language: 'it', formats: 'en-GB', zone: 'UTC' },
    ],
    [{ language: 7, formats: null, zone: ['UTC'], theme: 'dark' }, { theme: 'dark' }],
    [[], {}],
    ['dark', {}],
    [7, {}],
  ])('read from %j lose nothing but what cannot be read', (stored, known) => {
    expect(new Device(stored).open().display).toEqual({ ...PLAIN_DISPLAY, ...known });
  });

  it('never fail, whatever is stored', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const device = new Device();
        device.text = text;
        const tab = device.open();
        tab.choose({ theme: 'dark' });
        expect(device.open().display).toEqual(tab.display);
      }),
    );
  });

  it('keep fields that this Rubrica does not know, and the version of a newer one', () => {
    const device = new Device({ version: 7, theme: 'dark', density: 'cosy', columns: ['name'] });
    device.open().choose({ theme: 'light' });
    expect(device.kept).toEqual({ version: 7, theme: 'light', density: 'cosy', columns: ['name'] });
  });

  it('say which version they are', () => {
    const device = new Device();
    device.open().choose({ theme: 'light' });
    expect(device.kept).toEqual({ version: 1, theme: 'light' });
  });

  it('hold for a visit where nothing can be kept', () => {
    const forbidden = (): never => {
      throw new Error('Storage is forbidden.');
    };
    const tab = new Preferences({ read: forbidden, write: forbidden });
    tab.choose({ density: 'compact' });
    expect(tab.display).toEqual({ ...PLAIN_DISPLAY, density: 'compact' });
  });

  it('that could not be kept are handed to the page that is loaded next, and kept once that can be', () => {
    let text = JSON.stringify({ theme: 'dark' });
    let isFull = true;
    const storage = {
      read: () => text,
      write: (written: string) => {
        if (isFull) throw new Error('The storage is full.');
        text = written;
      },
    };
    const tab = new Preferences(storage);
    tab.choose({ language: 'it' });
    tab.choose({ theme: 'light' });
    expect(tab.unstored).toEqual({ language: 'it', theme: 'light' });

    const next = new Preferences(storage, structuredClone(tab.unstored));
    expect(next.display).toEqual({ ...PLAIN_DISPLAY, language: 'it', theme: 'light' });
    next.hear();
    expect(next.display.theme).toBe('light');
    isFull = false;
    next.choose({ density: 'compact' });
    expect(next.unstored).toEqual({});
    expect(JSON.parse(text)).toEqual({
      version: 1,
      language: 'it',
      theme: 'light',
      density: 'compact',
    });
    // What is handed over may be anything.
    for (const handed of [7, null, { theme: 'pink', unknown: 1 }]) {
      expect(new Preferences(storage, handed).display.theme).toBe(
        handed === 7 || handed === null ? 'light' : 'system',
      );
    }
  });
});
