import { describe, expect, test } from 'vitest';
import { luhnDigit } from './check-digits.ts';
import { qontoClients, wethodClients } from './seed.ts';

const NOW = Date.parse('2026-03-01T00:00:00Z');
const DAY = 86_400_000;
const wethod = [...wethodClients(640, NOW)];
const qonto = [...qontoClients(480, NOW)];

const passesLuhn = (digits: string): boolean => luhnDigit(digits.slice(0, -1)) === digits.at(-1);
const bare = (number: string): string => number.replace(/^(IT|FR..)/, '');

describe('determinism', () => {
  test('the same count and day give the same clients', () => {
    expect([...wethodClients(640, NOW)]).toEqual(wethod);
    expect([...qontoClients(480, NOW)]).toEqual(qonto);
  });

  test('more clients come after the same first ones', () => {
    expect([...wethodClients(700, NOW)].slice(0, 640)).toEqual(wethod);
    expect([...qontoClients(3, NOW)]).toEqual(qonto.slice(0, 3));
  });

  test('on another day only the times differ, by as much', () => {
    const later = [...wethodClients(640, NOW + DAY)];
    expect(later.map(({ corporate_name: name }) => name)).toEqual(
      wethod.map(({ corporate_name: name }) => name),
    );
    const moved =
      Date.parse(later[99]?.updated_at ?? '') - Date.parse(wethod[99]?.updated_at ?? '');
    expect(moved).toBe(DAY);
  });
});

describe('the population', () => {
  test('some sixty of wethod’s are deleted', () => {
    const gone = wethod.filter((client) => client.deleted_at !== null).length;
    expect(gone).toBeGreaterThan(50);
    expect(gone).toBeLessThan(75);
  });

  test('Qonto has all three kinds, freelancers in Italy alone', () => {
    const count = (wanted: string) =>
      qonto.filter(({ kind, type }) => (kind ?? type) === wanted).length;
    expect(count('company')).toBeGreaterThan(250);
    expect(count('individual')).toBeGreaterThan(50);
    expect(count('freelancer')).toBeGreaterThan(50);
    const abroad = qonto.filter(
      ({ kind, billing_address: address }) =>
        kind === 'freelancer' && (address?.country_code ?? 'IT').toUpperCase() !== 'IT',
    );
    expect(abroad).toEqual([]);
  });

  test('about three hundred are in both, some with details that differ', () => {
    const townsOf = new Map(wethod.map(({ vat, town }) => [vat && bare(vat), town]));
    const mailOf = new Map(wethod.map(({ vat, email }) => [vat && bare(vat), email]));
    const both = qonto.filter(({ vat_number: vat }) => vat && townsOf.has(bare(vat)));
    expect(both.length).toBeGreaterThan(220);
    expect(both.length).toBeLessThan(340);
    const differing = both.filter(
      ({ vat_number: vat, email }) => email !== mailOf.get(vat ? bare(vat) : null),
    );
    expect(differing.length).toBeGreaterThan(50);
  });

  test('every key is used by somebody', () => {
    const used = new Set(
      wethod.flatMap((client) =>
        Object.entries(client).flatMap(([key, value]) => (value === null ? [] : [key])),
      ),
    );
    expect(used.size).toBe(32);
    const keys = new Set(qonto.flatMap((client) => Object.keys(client)));
    expect(keys.size).toBe(26);
  });

  test('identifiers are none to four, of several types, no type twice', () => {
    const counts = new Set(wethod.map((client) => client.external_identifiers.length));
    expect([...counts].toSorted()).toEqual([0, 1, 2, 3, 4]);
    for (const { external_identifiers: identifiers } of wethod) {
      expect(new Set(identifiers.map(({ type }) => type)).size).toBe(identifiers.length);
    }
    const ids = wethod.flatMap((client) => client.external_identifiers.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('no text is longer than the provider allows, and some are as long', () => {
    const longest = (read: (client: (typeof wethod)[number]) => string | null): number =>
      Math.max(...wethod.map((client) => read(client)?.length ?? 0));
    expect(longest((client) => client.corporate_name)).toBe(255);
    expect(longest((client) => client.acronym)).toBe(50);
    expect(longest((client) => client.email)).toBe(80);
    expect(longest((client) => client.website)).toBe(250);
    expect(longest((client) => client.linkedin)).toBe(250);
    expect(longest((client) => client.street)).toBe(80);
    expect(longest((client) => client.zip_code)).toBe(80);
    expect(longest((client) => client.town)).toBe(80);
    expect(longest((client) => client.country)).toBe(80);
    expect(longest((client) => client.vat)).toBe(80);
    expect(longest((client) => client.pec)).toBe(320);
    expect(longest((client) => client.administration_email)).toBe(320);
    expect(longest((client) => client.company_registration_number)).toBe(255);
    expect(longest((client) => client.legal_name)).toBe(250);
  });

  test('every mail and web address is below .example', () => {
    const text = JSON.stringify([wethod, qonto]);
    const hosts = [...text.matchAll(/@([a-z0-9.-]+)/gi)].map(([, host]) => host);
    expect(hosts.length).toBeGreaterThan(500);
    expect(hosts.filter((host) => !host?.toLowerCase().endsWith('.example'))).toEqual([]);
  });
});

describe('the demo', () => {
  const inWethod = [...wethodClients(640, NOW, false)];
  const inQonto = [...qontoClients(480, NOW, false)];
  const texts = [
    ...inWethod.flatMap((client) => [client.corporate_name, client.notes, client.website]),
    ...inQonto.flatMap((client) => [client.name, client.first_name, client.last_name]),
  ];
  const nameOf = ({ name, first_name: first, last_name: last }: (typeof inQonto)[number]) =>
    name ?? `${first} ${last}`;

  test('everybody has a name of ordinary letters and length', () => {
    for (const { corporate_name: name } of inWethod) expect(name).toMatch(/^\p{Lu}/u);
    for (const client of inQonto) expect(nameOf(client)).toMatch(/^\p{Lu}\p{L}/u);
    const strange = /[<>]|javascript:|\p{Emoji_Presentation}|[\u0590-\u07FF]|^.{120}/u;
    expect(texts.filter((text) => text && strange.test(text))).toEqual([]);
  });

  test('no two parties of a provider share a mail domain', () => {
    const domainOf = (email: string | null | undefined) => email?.split('@')[1];
    for (const emails of [inWethod.map(({ email }) => email), inQonto.map(({ email }) => email)]) {
      const domains = emails.flatMap((email) => domainOf(email) ?? []);
      expect(domains.length).toBeGreaterThan(400);
      expect(new Set(domains).size).toBe(domains.length);
    }
  });

  test('the first ten by name have everything a row shows, in both', () => {
    const order = new Intl.Collator('en');
    const wethodTop = inWethod
      .filter((client) => client.deleted_at === null)
      .toSorted((a, b) => order.compare(a.corporate_name ?? '', b.corporate_name ?? ''));
    for (const client of wethodTop.slice(0, 10)) {
      expect(client).toMatchObject({
        vat: expect.any(String),
        email: expect.any(String),
        town: expect.any(String),
        country: expect.any(String),
      });
      expect(client.external_identifiers).not.toEqual([]);
    }
    const qontoTop = inQonto.toSorted((a, b) => order.compare(nameOf(a), nameOf(b)));
    for (const client of qontoTop.slice(0, 10)) {
      expect(client).toMatchObject({
        vat_number: expect.any(String),
        email: expect.any(String),
        billing_address: { city: expect.any(String) },
      });
    }
  });
});

describe('tax numbers', () => {
  const italian = wethod.flatMap(({ vat }) => vat?.match(/^(?:IT)?(\d{11})$/)?.[1] ?? []);
  const french = qonto.flatMap(({ vat_number: vat }) => vat?.match(/^FR\d\d(\d{9})$/)?.[1] ?? []);

  test('most pass their check, and a few are wrong', () => {
    const right = italian.filter(passesLuhn).length;
    expect(italian.length).toBeGreaterThan(200);
    expect(right / italian.length).toBeGreaterThan(0.94);
    expect(right).toBeLessThan(italian.length);
    expect(french.length).toBeGreaterThan(30);
    expect(french.filter(passesLuhn).length / french.length).toBeGreaterThan(0.9);
  });
});

describe('times', () => {
  test('nobody changed before coming, or much after the day began', () => {
    for (const { created_at: created, updated_at: updated } of [...wethod, ...qonto]) {
      expect(Date.parse(created)).toBeLessThanOrEqual(Date.parse(updated));
      expect(Date.parse(updated)).toBeLessThanOrEqual(NOW + 120_000);
    }
  });

  test('an import gave many the same, more of them among more', () => {
    const crowd = (count: number): number => {
      const times = Map.groupBy(wethodClients(count, NOW), (client) => client.updated_at);
      return Math.max(...Array.from(times.values(), (clients) => clients.length));
    };
    expect(crowd(640)).toBeGreaterThanOrEqual(5);
    expect(crowd(10_000)).toBeGreaterThanOrEqual(200);
  });

  test('some changed within the last day, week and month', () => {
    for (const days of [1, 7, 30]) {
      const since = NOW - days * DAY;
      const lately = wethod.filter(({ updated_at: updated }) => Date.parse(updated) >= since);
      expect(lately.length).toBeGreaterThan(4);
    }
  });
});

describe('the awkward ones come first', () => {
  test('in wethod', () => {
    const named = (part: string) => wethod.find(({ corporate_name: name }) => name?.includes(part));
    expect(wethod[9]?.corporate_name).toBeNull();
    expect(named('Aurora')?.notes).toContain('\n');
    expect(named('Sito Furbo')?.website).toMatch(/^javascript:/);
    expect(named('Dominio Nudo')?.website).toMatch(/^www\./);
    expect(named('Zeri Iniziali')?.zip_code).toBe('00184');
    expect(named('Senza Indirizzo')).toMatchObject({ street: null, town: null, country: null });
    expect(named('🍨')).toBeDefined();
    expect(named('אורות')).toBeDefined();
    expect(named('شركة')).toBeDefined();
    const spellings = new Set(wethod.map(({ country }) => country));
    const expected = ['Italia', 'Italy', 'IT', 'ITALIA', 'Francia', 'Deutschland', 'Regno Unito'];
    expect([...spellings]).toEqual(expect.arrayContaining(expected));
  });

  test('in Qonto', () => {
    const named = (part: string) => qonto.find(({ name }) => name?.includes(part));
    expect(qonto[1]).not.toHaveProperty('name');
    expect(qonto[1]).not.toHaveProperty('last_name');
    const root = named('Radice Diversa');
    expect(root?.city).not.toBe(root?.billing_address?.city);
    expect(named('Radice Uguale')?.city).toBe('Milano');
    expect(named('Consegna Uguale')?.delivery_address).toEqual(
      named('Consegna Uguale')?.billing_address,
    );
    expect(named('Solo Tipo')).not.toHaveProperty('kind');
    const codes = new Set(qonto.map(({ billing_address: address }) => address?.country_code));
    expect([...codes]).toEqual(expect.arrayContaining(['IT', 'it', 'FR', 'fr']));
  });
});
