import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROVIDERS } from '#providers/registry.ts';
import { hidden, moved, movedBefore, pinned, shown, sized } from './column-changes.ts';
import {
  addColumns,
  areSameColumns,
  formatColumns,
  nearestWidth,
  parseColumns,
  plainColumns,
  toChosen,
  type ChosenColumns,
} from './columns.ts';

const IDS = [...new Set(PROVIDERS.flatMap(({ fields }) => fields.map(({ id }) => id)))];
const isField = (id: string) => IDS.includes(id);

const field = fc.constantFrom(...IDS);
const width = fc.option(fc.integer({ min: 16, max: 240 }).map((quarters) => quarters / 4));
const columns: fc.Arbitrary<ChosenColumns> = fc
  .array(fc.record({ field, isPinned: fc.boolean(), width }), { maxLength: 30 })
  .map(toChosen);

const parse = (written: string) => parseColumns(new URLSearchParams({ columns: written }), isField);
const said = (written: string) => {
  const parsed = parse(written);
  return parsed.columns && formatColumns(parsed.columns);
};

/** What somebody sees of columns: the name first, those that stay, the others; each once. */
function expectSound(chosen: ChosenColumns): void {
  const ids = chosen.map((column) => column.field);
  expect(ids[0]).toBe('name');
  expect(new Set(ids).size).toBe(ids.length);
  const pins = chosen.map(({ isPinned }) => isPinned);
  expect(pins).toEqual(pins.toSorted((a, b) => Number(b) - Number(a)));
  expect(pins[0]).toBe(true);
}

describe('the columns in an address', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(columns, (chosen) => {
        const parameters = new URLSearchParams();
        addColumns(parameters, chosen);
        const again = new URLSearchParams(parameters.toString());
        expect(parseColumns(again, isField)).toEqual({ columns: chosen, damaged: [] });
      }),
    );
  });

  it('have one spelling', () => {
    fc.assert(
      fc.property(columns, columns, (a, b) => {
        expect(formatColumns(a) === formatColumns(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
        expect(areSameColumns(a, b)).toBe(JSON.stringify(a) === JSON.stringify(b));
        expect(said(formatColumns(a))).toBe(formatColumns(a));
      }),
    );
  });

  it('are sound, whatever somebody wrote', () => {
    const letters = fc.constantFrom(...'*:,.-% 0123456789', 'name', 'city', 'email', 'é', '∞');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(letters).map((all) => all.join('')),
        ),
        (text) => {
          const parsed = parse(text);
          if (parsed.columns === null) return;
          expectSound(parsed.columns);
          // What is read is what its own spelling says.
          expect(parse(formatColumns(parsed.columns))).toEqual({
            columns: parsed.columns,
            damaged: [],
          });
        },
      ),
    );
  });

  it('lose only what is damaged', () => {
    const damage = fc.constantFrom('nobody', '', 'constructor', '__proto__', 'City', '**', ':3');
    fc.assert(
      fc.property(columns, damage, fc.nat(), (chosen, wrong, at) => {
        const items = formatColumns(chosen).split(',');
        const spelt = items.toSpliced(at % (items.length + 1), 0, wrong).join(',');
        expect(parse(spelt)).toEqual({ columns: chosen, damaged: ['columns'] });
      }),
    );
  });

  it.each([
    ['vatNumber,email', 'vatNumber,email', false],
    ['name,vatNumber', 'vatNumber', false],
    ['vatNumber,name', 'vatNumber', false],
    ['name', 'name', false],
    ['name:20', 'name:20', false],
    ['name:20,*vatNumber,email:18.5', 'name:20,*vatNumber,email:18.5', false],
    ['*name,city', 'city', false],
    ['city,*email', '*email,city', false],
    ['city,city', 'city', true],
    ['city:20,email,city:30', 'city:20,email', true],
    ['city:3', 'city', true],
    ['city:61', 'city', true],
    ['city:18.3', 'city', true],
    ['city:1e1', 'city', true],
    ['city:-8', 'city', true],
    ['city:8:9', 'city:8', true],
    ['city:,email', 'city,email', true],
    ['wethod.payment_condition', 'wethod.payment_condition', false],
    ['nobody', null, true],
    ['', null, false],
  ])('%s is %s', (written, expected, isDamaged) => {
    expect(said(written)).toBe(expected);
    expect(parse(written).damaged).toEqual(isDamaged ? ['columns'] : []);
  });

  it('say nothing where they are not said, or twice', () => {
    expect(parseColumns(new URLSearchParams(), isField)).toEqual({ columns: null, damaged: [] });
    const twice = new URLSearchParams('columns=city&columns=email');
    expect(parseColumns(twice, isField)).toEqual({ columns: null, damaged: ['columns'] });
  });
});

describe('a change of columns', () => {
  const ids = (chosen: ChosenColumns) => chosen.map((column) => column.field);

  it('leaves them sound, whatever is changed in whatever order', () => {
    const change = fc.oneof(
      field.map((id) => (chosen: ChosenColumns) => shown(chosen, id)),
      field.map((id) => (chosen: ChosenColumns) => hidden(chosen, id)),
      fc.tuple(field, fc.boolean()).map(
        ([id, is]) =>
          (chosen: ChosenColumns) =>
            pinned(chosen, id, is),
      ),
      fc.tuple(field, fc.constantFrom(1, -1)).map(
        ([id, by]) =>
          (chosen: ChosenColumns) =>
            moved(chosen, id, by as 1 | -1),
      ),
      fc.tuple(field, fc.option(field)).map(
        ([id, to]) =>
          (chosen: ChosenColumns) =>
            movedBefore(chosen, id, to),
      ),
      fc.tuple(field, fc.option(fc.double({ noNaN: true }))).map(
        ([id, rem]) =>
          (chosen: ChosenColumns) =>
            sized(chosen, id, rem),
      ),
    );
    fc.assert(
      fc.property(columns, fc.array(change), (start, changes) => {
        let chosen = start;
        for (const each of changes) {
          chosen = each(chosen);
          expectSound(chosen);
          expect(parse(formatColumns(chosen)).columns).toEqual(chosen);
        }
      }),
    );
  });

  it('shows and hides, and brings back at the end', () => {
    const chosen = plainColumns([{ id: 'name' }, { id: 'city' }, { id: 'email' }]);
    expect(ids(hidden(chosen, 'city'))).toEqual(['name', 'email']);
    expect(ids(shown(hidden(chosen, 'city'), 'city'))).toEqual(['name', 'email', 'city']);
    expect(hidden(chosen, 'name')).toEqual(chosen);
    expect(shown(chosen, 'city')).toEqual(chosen);
  });

  it('pins at the end of the pinned ones, and lets go to the start of the others', () => {
    const chosen = plainColumns([{ id: 'city' }, { id: 'email' }, { id: 'country' }]);
    const one = pinned(chosen, 'country', true);
    expect(formatColumns(one)).toBe('*country,city,email');
    const two = pinned(one, 'email', true);
    expect(formatColumns(two)).toBe('*country,*email,city');
    expect(formatColumns(pinned(two, 'country', false))).toBe('*email,country,city');
    expect(pinned(chosen, 'name', false)).toEqual(chosen);
  });

  it('moves by one among its own kind', () => {
    const chosen = pinned(plainColumns(['a', 'b', 'c'].map((id) => ({ id }))), 'a', true);
    expect(formatColumns(moved(chosen, 'b', 1))).toBe('*a,c,b');
    expect(formatColumns(moved(chosen, 'c', -1))).toBe('*a,c,b');
    expect(moved(chosen, 'b', -1)).toEqual(chosen);
    expect(moved(chosen, 'a', 1)).toEqual(chosen);
    expect(moved(chosen, 'a', -1)).toEqual(chosen);
    expect(moved(chosen, 'c', 1)).toEqual(chosen);
  });

  it('moves before another one, and is then pinned as its place is', () => {
    const plain = plainColumns(['a', 'b', 'c', 'd'].map((id) => ({ id })));
    expect(formatColumns(movedBefore(plain, 'd', 'b'))).toBe('a,d,b,c');
    expect(formatColumns(movedBefore(plain, 'a', null))).toBe('b,c,d,a');
    expect(formatColumns(movedBefore(plain, 'c', 'name'))).toBe('c,a,b,d');
    const chosen = pinned(pinned(plain, 'a', true), 'b', true);
    expect(formatColumns(movedBefore(chosen, 'd', 'b'))).toBe('*a,*d,*b,c');
    expect(formatColumns(movedBefore(chosen, 'a', 'd'))).toBe('*b,c,a,d');
    // On the edge it stays what it was.
    expect(formatColumns(movedBefore(chosen, 'd', 'c'))).toBe('*a,*b,d,c');
    expect(formatColumns(movedBefore(chosen, 'a', 'c'))).toBe('*b,*a,c,d');
  });

  it('has a width that can be written', () => {
    expect([1, 18.3, 18.4, 1000].map(nearestWidth)).toEqual([4, 18.25, 18.5, 60]);
  });
});
