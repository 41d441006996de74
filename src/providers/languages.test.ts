import { describe, expect, it, test, vi } from 'vitest';
import type { LaterPart, Messages } from '#i18n/messages.ts';
import { sourcesIn } from '#testing/syntax.ts';
import { shapesOf, unusedTexts } from '#testing/text-uses.ts';
import { catalogue as english } from './language-en.ts';
import { PROVIDERS } from './registry.ts';
import { LANGUAGES, type Catalogue } from './languages.ts';

const catalogues = import.meta.glob<{ catalogue: Catalogue }>('./language-*.ts', { eager: true });
const plurals = import.meta.glob<{ PLURAL_FORMS: readonly string[] }>('#i18n/*/plural.ts', {
  eager: true,
});

/** Those that come later, too. */
async function allOf({ rubrica, later, ...providers }: Catalogue) {
  const parts = Object.entries(later).map(
    async ([part, load]) => [part, (await load()).texts] as const,
  );
  const loaded = Object.fromEntries(await Promise.all(parts)) as Pick<Messages, LaterPart>;
  return { ...providers, rubrica: { ...rubrica, ...loaded } };
}
const all = await allOf(english);

/** What is there and is not in English, and the other way round; of texts, and of what they are given. */
function differences(texts: object): string[] {
  const [here, wanted] = [new Set(shapesOf(texts)), new Set(shapesOf(all))];
  return [...here.symmetricDifference(wanted)].toSorted();
}

describe.each(LANGUAGES)('the texts in %s', async (language) => {
  const catalogue = catalogues[`./language-${language}.ts`]?.catalogue;
  const texts = catalogue === undefined ? {} : await allOf(catalogue);

  it('are those that English has', () => {
    expect(differences(texts)).toEqual([]);
  });

  it('say of each way to connect an account what goes into each variable', async () => {
    for (const provider of PROVIDERS) {
      const load = new Map(Object.entries(catalogue?.guides ?? {})).get(provider.id);
      const guide = (await load?.())?.guide ?? [];
      expect(guide.map(({ values }) => values.length)).toEqual(
        provider.variables.map((variables) => variables.length),
      );
    }
  });

  it('have all plural forms of the language', () => {
    const forms = plurals[`/src/i18n/${language}/plural.ts`]?.PLURAL_FORMS ?? [];
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    expect(forms.toSorted()).toEqual(pluralCategories.toSorted());
  });
});

test('a text that is missing, more than English has, or given something else is found', () => {
  const { none: _none, deletedOn: _deletedOn, ...fewer } = all.rubrica.table;
  const table = { ...fewer, other: 'Altro', deletedOn: () => 'Eliminato', noName: () => '' };
  expect(differences({ ...all, rubrica: { ...all.rubrica, table } })).toEqual([
    'rubrica.table.deletedOn(0)',
    'rubrica.table.deletedOn(1)',
    'rubrica.table.noName',
    'rubrica.table.noName(0)',
    'rubrica.table.none',
    'rubrica.table.other',
  ]);
});

test('every language that has texts can be chosen', () => {
  const names = Object.keys(catalogues).map((path) => /language-(.+)\.ts/.exec(path)?.[1]);
  expect(names.toSorted()).toEqual([...LANGUAGES].toSorted());
});

const HANDED_ON = ['unauthorised', 'forbidden', 'precondition'];
const screens = ['ui', 'app', 'engine', 'i18n', 'providers/shared'].flatMap(sourcesIn);

describe('a text that nobody reads', () => {
  it('is not there', () => {
    expect(unusedTexts(all.rubrica, screens)).toEqual([]);
    for (const id of ['wethod', 'qonto'] as const) {
      expect(unusedTexts(english[id], sourcesIn(`providers/${id}`), HANDED_ON)).toEqual([]);
    }
  });

  it('would be found', () => {
    const { screen, filters, ...others } = all.rubrica;
    const search = { ...filters.search, other: 'Other' };
    const more = { ...others, screen: { ...screen, other: () => 'Other' } };
    const copy = { ...more, filters: { ...filters, search } };
    expect(unusedTexts(copy, screens)).toEqual(['screen.other', 'filters.search.other']);
    expect(
      unusedTexts({ ...english.wethod, other: '' }, sourcesIn('providers/wethod'), HANDED_ON),
    ).toEqual(['other']);
  });

  it.each([
    ['messages.a.b;', ['a.c', 'd.b']],
    ['messages.a[name];', ['d.b']],
    ["messages.a['c'];", ['a.b', 'd.b']],
    ['messages[name].b;', ['a.c']],
    ['const { c } = messages.a;', ['a.b', 'd.b']],
    ['show(messages.a);', ['d.b']],
    ['show(messages.d).a.b;', ['a.b', 'a.c']],
    ['other.messages.a.b; const messages2 = { messages: 1 };', ['a.b', 'a.c', 'd.b']],
    ['// messages.a.b', ['a.b', 'a.c', 'd.b']],
  ])('is told from one that is read: %s', (read, unused) => {
    const text = `import { messages } from '#i18n/messages.ts';\n${read}`;
    const copy = { a: { b: '', c: () => '' }, d: { b: '' } };
    expect(unusedTexts(copy, [{ path: 'made-up.ts', text }])).toEqual(unused);
  });
});

test('a text that is missing, or takes something else, is an error of types', () => {
  const { none: _none, ...fewer } = english.rubrica.table;
  const several = [
    // @ts-expect-error -- one is missing
    fewer satisfies Messages['table'],
    // @ts-expect-error -- it is given a text
    { ...english.rubrica.table, deletedOn: (day: number) => `${day}` } satisfies Messages['table'],
    // @ts-expect-error -- nobody asks for it
    { ...english.rubrica.table, other: 'Other' } satisfies Messages['table'],
  ];
  expect(several).toHaveLength(3);
});

test('a text that is read before it is loaded throws', async () => {
  vi.resetModules();
  const { messages } = await import('#i18n/messages.ts');
  expect(() => messages.screen).toThrow('read before they are loaded');
  const { wethod } = await import('./wethod/index.ts');
  expect(() => wethod.messages.forbidden).toThrow('read before they are loaded');
  const { loadMessages } = await import('./languages.ts');
  await loadMessages('en');
  expect(wethod.messages.forbidden).toContain('crm.view');
});
