import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Client } from '#domain/client.ts';
import { SHARED } from '#domain/fields/shared.ts';
import { client as anyClient, moment } from '#testing/arbitraries.ts';
import { demoClient } from '#testing/demo-client.ts';
import { rowsOf } from '#testing/rows-of.ts';
import { cellText } from '#ui/table/columns.ts';
import { markedTable } from '#ui/table/marked-text.ts';
import { copyRows, copyValues, countValues, type Making } from './copied.ts';

const FIELDS = [
  SHARED.name,
  SHARED.vatNumber,
  SHARED.email,
  SHARED.city,
  SHARED.externalIdentifiers,
  SHARED.updated,
];
const MOMENT = { zone: 'Europe/Rome', today: '2026-11-26' };

function making(clients: readonly Client[], at = MOMENT) {
  return {
    clients,
    moment: at,
    slicing: { signal: new AbortController().signal },
  };
}

/** What a spreadsheet makes of plain text. */
const pasted = (text: string) => text.split('\n').map((line) => line.split('\t'));

/** What it makes of a table, by the rules of HTML as far as such a table needs them. */
function pastedHtml(html: string): readonly (readonly string[])[] {
  const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };
  return html
    .split('<tr>')
    .slice(1)
    .map((row) =>
      [...row.matchAll(/<t[dh](?: [^>]*)?>(.*?)<\/t[dh]>/gsu)].map(([, text = '']) =>
        text.replaceAll(/&\w+;/g, (entity) => entities[entity] ?? entity),
      ),
    );
}

/** A person sees no tab and no line break in a cell: there a blank is. */
const asSeen = (text: string) => text.replaceAll(/\s*[\t\n\v\f\r\u0085\u2028\u2029]+\s*/g, ' ');

const nasty = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.constantFrom('00184', '=1+1', 'a\tb', 'a\r\nb', '<b>&amp;</b>', '"x"', '12 May', 'x\u2028y'),
);
const clients = fc.array(
  fc
    .tuple(anyClient, fc.option(nasty), fc.option(nasty))
    .map(([client, name, vatNumber]): Client => ({ ...client, name, vatNumber })),
  { minLength: 1, maxLength: 8 },
);

test('what is pasted is what the columns show, as plain text and as a table', async () => {
  await fc.assert(
    fc.asyncProperty(clients, moment, async (some, at) => {
      const { text, html } = await copyRows(making(some, at), FIELDS);
      const shown = some.map((client) =>
        FIELDS.map((field) => asSeen(cellText(field, client, at))),
      );
      expect(pasted(text).slice(1)).toEqual(shown);
      expect(pastedHtml(html ?? '').slice(1)).toEqual(shown);
      expect(pasted(text)[0]).toEqual(pastedHtml(html ?? '')[0]);
    }),
    { numRuns: 300 },
  );
});

test('marked with the mouse it is the same, without the head', async () => {
  await fc.assert(
    fc.asyncProperty(clients, async (some) => {
      const last = { row: some.length - 1, column: FIELDS.length - 1 };
      const from = { row: 0, column: 0 };
      const marked = markedTable({ from, to: last }, rowsOf(some), FIELDS, MOMENT);
      const copied = await copyRows(making(some), FIELDS);
      expect(pasted(marked.text)).toEqual(pasted(copied.text).slice(1));
      expect(pastedHtml(marked.html)).toEqual(pastedHtml(copied.html ?? '').slice(1));
    }),
    { numRuns: 100 },
  );
});

describe('one column', () => {
  const some = [
    demoClient({ id: '1', vatNumber: 'IT01' }),
    demoClient({ id: '2' }),
    demoClient({ id: '3', vatNumber: 'IT01' }),
    demoClient({ id: '4', vatNumber: '00184' }),
  ];

  test('is a line for each value, the same one again too, and none for what is absent', async () => {
    expect(await copyValues(making(some), SHARED.vatNumber)).toEqual({
      text: 'IT01\nIT01\n00184',
      html: null,
      copied: 3,
      missing: 1,
    });
  });

  test('is counted as it is copied', async () => {
    await fc.assert(
      fc.asyncProperty(clients, async (any) => {
        const counts = await countValues(making(any), FIELDS);
        for (const [place, field] of FIELDS.entries()) {
          const { text, missing } = await copyValues(making(any), field);
          expect(text === '' ? 0 : text.split('\n').length).toBe(counts[place]);
          expect(missing).toBe(any.length - (counts[place] ?? 0));
        }
      }),
      { numRuns: 100 },
    );
  });
});

/** A clock that only work moves: each client takes a millisecond. */
function makeTiming() {
  let time = 0;
  return { now: () => (time += 1), nextTurn: async () => {} };
}

test('of many clients no more are copied in one slice than fit it, whatever is copied', async () => {
  const many = Array.from({ length: 10_000 }, (_, id) => demoClient({ id: String(id) }));
  for (const copy of [
    (making: Making) => copyRows(making, FIELDS),
    (making: Making) => copyValues(making, SHARED.name),
    (making: Making) => countValues(making, FIELDS),
  ]) {
    const heard: number[] = [0];
    const afterSlice = (done: number) => void heard.push(done);
    const { signal } = new AbortController();
    await copy({ ...making(many), slicing: { signal, afterSlice, timing: makeTiming() } });
    const work = heard.slice(1).map((done, index) => done - (heard[index] ?? 0));
    expect(Math.max(...work)).toBeLessThanOrEqual(8);
    expect(heard.at(-1)).toBe(10_000);
  }
});

test('copying ends once nobody wants it any more, and says how far it is', async () => {
  const many = Array.from({ length: 10_000 }, (_, id) => demoClient({ id: String(id) }));
  const controller = new AbortController();
  const heard: number[] = [];
  const afterSlice = (done: number) => {
    heard.push(done);
    if (heard.length === 3) controller.abort();
  };
  const slicing = { signal: controller.signal, afterSlice, timing: makeTiming() };
  await expect(copyRows({ ...making(many), slicing }, FIELDS)).rejects.toThrow();
  expect(heard).toHaveLength(3);
  expect(heard.toSorted((a, b) => a - b)).toEqual(heard);
});
