import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_VIEWS, type SavedView } from './saved-view.ts';
import { formatViewsFile, MOST_IN_FILE, parseViewsFile } from './views-file.ts';

const view = (id: string, over: Partial<SavedView> = {}): SavedView => ({
  id,
  name: `View ${id}`,
  scope: 'wethod',
  search: 'q=rossi',
  ...over,
});
const read = (
  views: readonly unknown[],
  known: readonly string[] = [],
  isReadable: (view: SavedView) => boolean = () => true,
) => parseViewsFile(JSON.stringify({ rubrica: 'views', version: 1, views }), known, isReadable);

describe('a file of views', () => {
  it('has in it what was put there', () => {
    const id = fc.stringMatching(/^[\w-]{1,64}$/);
    const name = fc.stringMatching(/^[a-zà-ÿ0-9&'.“”<>]{1,30}$/);
    const anyView = fc.record({ id, name, scope: fc.constant('wethod'), search: fc.string() });
    fc.assert(
      fc.property(fc.uniqueArray(anyView, { selector: (each) => each.id }), (views) => {
        const file = parseViewsFile(formatViewsFile(views), [], () => true);
        expect(file).toEqual({ views, refused: [] });
      }),
    );
  });

  it('that is damaged in places gives the other views, and says why each is refused', () => {
    const file = read(
      [
        view('a'),
        { ...view('b'), name: 7 },
        view('c', { name: '\u202e\n ' }),
        view('d', { search: 'x'.repeat(9000) }),
        null,
        view('a', { name: 'Twice' }),
        view('e', { scope: 'nobody' }),
        view('f', { name: 'Line\none\u202e <b>' }),
      ],
      [],
      ({ scope }) => scope === 'wethod',
    );
    expect(file).toEqual({
      views: [view('a'), view('f', { name: 'Line one <b>' })],
      refused: [
        { what: 2, because: 'damaged' },
        { what: 3, because: 'damaged' },
        { what: 'View d', because: 'damaged' },
        { what: 5, because: 'damaged' },
        { what: 'Twice', because: 'repeated' },
        { what: 'View e', because: 'unreadable' },
      ],
    });
  });

  it('adds no more than there is room for, and replaces all the same', () => {
    const known = Array.from({ length: MOST_VIEWS - 1 }, (_, index) => `known-${index}`);
    const file = read([view('new'), view('more'), view('known-0')], known);
    expect(file).toEqual({
      views: [view('new'), view('known-0')],
      refused: [{ what: 'View more', because: 'tooMany' }],
    });
  });

  it.each([
    '',
    '[]',
    '{}',
    'null',
    '{"rubrica":"views"}',
    '{"rubrica":"views","version":"1","views":[]}',
  ])('is not %j', (text) => expect(parseViewsFile(text, [], () => true)).toBe('noFile'));

  it('of a newer Rubrica says so', () => {
    const text = JSON.stringify({ rubrica: 'views', version: 2, views: [] });
    expect(parseViewsFile(text, [], () => true)).toBe('fileOfNewer');
  });

  it('may be as long as all views together can be', () => {
    const longest = Array.from({ length: MOST_VIEWS }, (_, index) =>
      view(`${index}`.padEnd(64, 'x'), { name: '漢'.repeat(100), search: 'x'.repeat(8000) }),
    );
    expect(new Blob([formatViewsFile(longest)]).size).toBeLessThan(MOST_IN_FILE);
  });

  it('is read without failing, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((views) => `{"rubrica":"views","version":1,"views":${views}}`),
        ),
        (text) => {
          parseViewsFile(text, [], () => true);
        },
      ),
    );
  });
});
