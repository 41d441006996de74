import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyField } from '#providers/registry.ts';
import { formatColumns, readColumns } from '#query/columns.ts';
import { KeptColumns } from './kept-columns.ts';

/** A device's storage, and the tabs that hear of each other's changes. */
class Device {
  text: string | null;
  readonly #tabs: KeptColumns[] = [];

  constructor(stored: unknown = null) {
    this.text = stored === null ? null : JSON.stringify(stored);
  }

  open(): KeptColumns {
    const write = (text: string) => {
      this.text = text;
      for (const other of this.#tabs) if (other !== tab) other.hear();
    };
    const tab: KeptColumns = new KeptColumns({ read: () => this.text, write }, isField);
    this.#tabs.push(tab);
    return tab;
  }
}

const isField = (id: string) => anyField(id) !== null;
const columns = (written: string) => readColumns(written, isField).columns;
const said = (tab: KeptColumns, scope: string) => {
  const kept = tab.of(scope);
  return kept && formatColumns(kept);
};

describe('columns that are kept', () => {
  it('are those of one scope, and there in the next visit', () => {
    const device = new Device();
    const tab = device.open();
    tab.keep('wethod', columns('city,*email:20'));
    tab.keep('qonto', columns('kind'));
    const next = device.open();
    expect([said(next, 'wethod'), said(next, 'qonto')]).toEqual(['*email:20,city', 'kind']);
    next.keep('wethod', null);
    expect([said(next, 'wethod'), said(device.open(), 'wethod')]).toEqual([null, null]);
    expect(said(device.open(), 'qonto')).toBe('kind');
  });

  it('are heard by other tabs, but not by one where others were chosen', () => {
    const device = new Device();
    const [one, other, third] = [device.open(), device.open(), device.open()];
    one.keep('wethod', columns('city'));
    expect([said(other, 'wethod'), said(third, 'wethod')]).toEqual(['city', 'city']);
    other.keep('wethod', columns('email'));
    expect([said(one, 'wethod'), said(third, 'wethod')]).toEqual(['city', 'email']);
    expect(said(device.open(), 'wethod')).toBe('email');
  });

  it('are forgotten, those that were chosen here too', () => {
    const device = new Device();
    const tab = device.open();
    tab.keep('wethod', columns('city'));
    device.text = null;
    tab.hear();
    expect(said(tab, 'wethod')).toBe('city');
    tab.forget();
    expect(said(tab, 'wethod')).toBeNull();
  });

  it('are the same value until they change', () => {
    const device = new Device();
    const [one, other] = [device.open(), device.open()];
    one.keep('wethod', columns('city'));
    const before = other.of('wethod');
    one.keep('qonto', columns('kind'));
    expect(other.of('wethod')).toBe(before);
  });

  it.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['nothing', 'null'],
    ['no columns', '{"version":1}'],
    ['columns that are a text', '{"version":1,"columns":"city"}'],
    ['numbers', '{"version":1,"columns":{"wethod":7,"qonto":null}}'],
    ['nobody’s fields', '{"version":1,"columns":{"wethod":"nobody,else"}}'],
  ])('are none where %s is stored, and can be chosen', (_, text) => {
    const device = new Device();
    device.text = text;
    const tab = device.open();
    expect(said(tab, 'wethod')).toBeNull();
    tab.keep('wethod', columns('city'));
    expect(said(device.open(), 'wethod')).toBe('city');
  });

  it('lose only what is damaged, and keep what a newer Rubrica stored', () => {
    const device = new Device({
      version: 3,
      fonts: 'big',
      columns: { wethod: 'nobody,city:99,email', qonto: 5, acme: 'name' },
    });
    const tab = device.open();
    expect([said(tab, 'wethod'), said(tab, 'qonto')]).toEqual(['city,email', null]);
    tab.keep('qonto', columns('kind'));
    expect(JSON.parse(device.text ?? '')).toEqual({
      version: 3,
      fonts: 'big',
      columns: { wethod: 'nobody,city:99,email', qonto: 'kind', acme: 'name' },
    });
  });

  it('hold for the visit where nothing can be stored, whatever is stored', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const broken = {
          read: () => text,
          write: () => {
            throw new Error('full');
          },
        };
        const tab = new KeptColumns(broken, isField);
        tab.keep('wethod', columns('city'));
        expect(said(tab, 'wethod')).toBe('city');
      }),
    );
  });
});
