import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isRejectedRow, type Client, type ClientKey, type RejectedRow } from '#domain/client.ts';
import { loadLater } from '#i18n/messages.ts';
import { makeLocale, setLocale } from '#i18n/locale.ts';
import { texts as english } from '#i18n/en/links.ts';
import { texts as french } from '#i18n/fr/links.ts';
import { texts as italian } from '#i18n/it/links.ts';
import type { Told } from '#i18n/types/links.ts';
import { link } from '#linking/link.ts';
import { loadMessages } from '#providers/languages.ts';
import { toClient as toQontoClient } from '#providers/qonto/normalise.ts';
import { toClient as toWethodClient } from '#providers/wethod/normalise.ts';
import { demoClient } from '#testing/demo-client.ts';
import { pairInShort, pairSentence } from './told-pair.ts';

const LANGUAGES = { en: english, it: italian, fr: french } as const;

const TOLD: Told = {
  left: 'Alpha',
  right: 'Beta',
  sides: ['wethod', 'Qonto'],
  numbers: [
    { register: 'IT', value: '00011010154', state: 'holds', field: 'vat', prefix: 'IT' },
    { register: 'IT', value: '00011010155', state: 'fails', field: 'tax', prefix: null },
  ],
  near: null,
  day: '25 Nov 2026',
  by: null,
};
const NEAR = ['form', 'part', 'letter', 'owner', 'acronym', 'person', null] as const;

describe.each(['en', 'it', 'fr'] as const)('the words of links in %s', (language) => {
  const texts = LANGUAGES[language];
  beforeEach(() => setLocale(makeLocale([language], language)));
  afterEach(() => setLocale(makeLocale([])));

  const all = () => [
    ...Object.values(texts.strengths),
    texts.noLink,
    ...Object.values(texts.reasons).flatMap(({ told, short }) => [
      ...NEAR.map((near) => told({ ...TOLD, near })),
      told({ ...TOLD, left: 'Beta', day: null }),
      told({ ...TOLD, by: 'Anna Bianchi' }),
      ...NEAR.map((near) => short({ ...TOLD, near })),
    ]),
    ...Object.values(texts.objections).map((objection) => objection(TOLD)),
    ...Object.values(texts.notes),
    ...Object.values(texts.sharedVat),
    ...Object.values(texts.results).map((result) => result('wethod', 'Qonto')),
    ...Object.values(texts.resultReasons),
  ];

  it('are there for every code, and have no hole in them', () => {
    for (const text of all())
      expect(text).toMatch(/^(?!.*(\b(undefined|null)\b|\[object)).*\p{L}/u);
  });

  it('say whose a decision is only where that is known', () => {
    const { told, short } = texts.reasons.decision;
    const isYours = /\b(?:you|your|vous|votre|hai|tua)\b/i;
    expect(told({ ...TOLD, day: null })).not.toMatch(isYours);
    expect(short(TOLD)).not.toMatch(isYours);
    expect(told({ ...TOLD, by: 'Anna Bianchi' })).toContain('Anna Bianchi');
    expect(told({ ...TOLD, by: 'Anna Bianchi' })).not.toMatch(isYours);
    expect(texts.notes['decided-apart']).not.toMatch(isYours);
    expect(texts.decisions.changedSince).not.toMatch(isYours);
  });

  it('say what a codice fiscale ends in: a body’s has a check digit, a person’s a letter', () => {
    const ofPerson = { register: 'CF', value: 'BRNLRI81D52F205U', state: 'holds' } as const;
    const number = { ...ofPerson, field: 'tax', prefix: null } as const;
    const said = (numbers: Told['numbers']) => texts.reasons.cf.told({ ...TOLD, numbers });
    expect(said(TOLD.numbers)).toMatch(/check digit|cifra di|clé de/);
    expect(said([number, number])).toMatch(/check character|carattere di|caractère de/);
  });

  it('promise nothing that only a register knows, and never count in per cent', () => {
    const forbidden = /%|\bvalid|\bvalida|\bvalide|regist(ered|rat[oa]|rée?)\b/i;
    expect(all().filter((text) => forbidden.test(text))).toEqual([]);
  });
});

const madeUp = JSON.parse(
  readFileSync(new URL('../../linking/fixtures/made-up-clients.json', import.meta.url), 'utf8'),
) as { readonly wethod: readonly unknown[]; readonly qonto: readonly unknown[] };

function read(row: Client | RejectedRow): Client {
  if (isRejectedRow(row)) throw new Error(JSON.stringify(row.faults));
  return row;
}

const clients = new Map<ClientKey, Client>(
  [
    ...madeUp.wethod.map((row) => read(toWethodClient(row))),
    ...madeUp.qonto.map((row) => read(toQontoClient(row))),
  ].map((client) => [client.key, client]),
);
const { pairs } = link(clients.values());

function linkOf(left: Partial<Client>, right: Partial<Client>) {
  const one = demoClient({ key: 'wethod:1', id: '1', provider: 'wethod', ...left });
  const other = demoClient({ key: 'qonto:a', id: 'a', provider: 'qonto', ...right });
  const [pair] = link([one, other]).pairs;
  if (pair === undefined) throw new Error('Nothing is said of them');
  const sides: readonly [Client, Client] = pair.left === one.key ? [one, other] : [other, one];
  return [pair, sides] as const;
}

async function speak(language: 'en' | 'it' | 'fr') {
  setLocale(makeLocale([language], language));
  await loadMessages(language);
  await loadLater('links');
}

describe('a pair in words', () => {
  afterEach(async () => speak('en'));

  const email = (address: string) => [{ role: 'main', address } as const];
  const aurora = () =>
    linkOf(
      {
        name: 'Aurora Tessuti S.r.l.',
        vatNumber: 'IT00011010154',
        emails: email('a@aurora.example'),
      },
      { name: 'AURORA TESSUTI SRL', vatNumber: '00011010154', emails: email('b@aurora.example') },
    );

  it('names what decided with its value, then the others, then what speaks against', async () => {
    await speak('en');
    const [pair, sides] = aurora();
    expect(pairSentence(pair, sides)).toBe(
      'Certain. Same partita IVA (IT 00011010154, check digit right). ' +
        'Also: same name, same internet domain. But: the email differs.',
    );
    expect(pairInShort(pair, sides, 2)).toBe('same partita IVA, same name');
  });

  it('is said in Italian and in French', async () => {
    const [pair, sides] = aurora();
    await speak('it');
    expect(pairSentence(pair, sides)).toBe(
      'Certo. Stessa partita IVA (IT 00011010154, cifra di controllo corretta). ' +
        'Inoltre: stesso nome, stesso dominio internet. Però: l’email è diversa.',
    );
    await speak('fr');
    expect(pairSentence(pair, sides)).toBe(
      'Certain. Même n°\u00a0de TVA italien (IT 00011010154, clé de contrôle correcte). ' +
        'Aussi\u00a0: même nom, même domaine internet. Mais\u00a0: l’e\u2011mail diffère.',
    );
  });

  it('has a sentence for every pair of the made-up clients', async () => {
    for (const language of ['en', 'it', 'fr'] as const) {
      await speak(language);
      for (const pair of pairs) {
        const [left, right] = [clients.get(pair.left), clients.get(pair.right)];
        if (left === undefined || right === undefined) throw new Error('Unknown clients');
        const said = pairSentence(pair, [left, right]);
        expect(said).toMatch(/\.$/);
        expect(said).not.toMatch(/undefined|null|\(\)|\(, |  |\.\./);
      }
    }
    expect(pairs.length).toBeGreaterThan(40);
  });
});
