import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Client } from '#domain/client.ts';
import { exampleClient, TODAY } from '#readiness/fixtures/example-client.ts';
import { makeReadiness } from '#readiness/readiness.ts';
import { RULE_IDS } from '#readiness/rule-ids.ts';
import type { Findings } from './findings-store.ts';
import { RULE_GROUPS } from './rule-groups.ts';
import { ALL_FINDINGS, parseWorklist, worklistPath, type WorklistQuery } from './worklist-query.ts';
import { makeWorklist } from './worklist.ts';

const findingsOf = makeReadiness();

const named = (id: string, example: Parameters<typeof exampleClient>[0]): Client => {
  const client = exampleClient(example);
  return { ...client, id, key: `${client.provider}:${id}` };
};

const CLIENTS = [
  named('1', { name: 'Zeta', vatNumber: '76543210158', taxId: null }),
  named('2', { name: 'Alfa', vatNumber: '76543210158', taxId: null }),
  named('3', { name: 'Beta', zipCode: '20100', city: 'Milano' }),
  named('4', { provider: 'qonto', name: 'Gamma', country: 'FR', zipCode: '3800' }),
  named('5', { name: 'Delta', country: null }),
];

const findings: Findings = {
  found: new Map(CLIENTS.map((client) => [client.key, findingsOf(client, TODAY)])),
  solved: new Map(),
  complete: new Set(),
  isCurrent: true,
  clientOf: (key) => CLIENTS.find((client) => client.key === key) ?? null,
};

const listed = (query: Partial<WorklistQuery>) =>
  makeWorklist(findings, { ...ALL_FINDINGS, ...query }).groups.map(
    ({ rule, tasks }) => `${rule}: ${tasks.map(({ client }) => client.name).join(', ')}`,
  );

describe('what is to be done', () => {
  it('is listed by severity, then by rule, and of each rule by name', () => {
    expect(listed({})).toEqual([
      'country.missing: Delta',
      'it.piva.checksum: Alfa, Zeta',
      'fr.zip.format: Gamma',
      'it.cap.generic: Beta',
    ]);
  });

  it.each<[Partial<WorklistQuery>, readonly string[]]>([
    [{ severity: 'hint' }, ['it.cap.generic: Beta']],
    [{ system: 'qonto' }, ['fr.zip.format: Gamma']],
    [{ country: '' }, ['country.missing: Delta']],
    [{ country: 'IT' }, ['it.piva.checksum: Alfa, Zeta', 'it.cap.generic: Beta']],
    [{ rule: 'it.piva.checksum' }, ['it.piva.checksum: Alfa, Zeta']],
    [
      { off: ['it.piva.checksum', 'country.missing'] },
      ['fr.zip.format: Gamma', 'it.cap.generic: Beta'],
    ],
    [{ system: 'qonto', country: 'IT' }, []],
  ])('answers %j', (query, expected) => {
    expect(listed(query)).toEqual(expected);
  });

  it('is counted under each value of a filter as if that one were asked', () => {
    const { severities, countries, systems } = makeWorklist(findings, {
      ...ALL_FINDINGS,
      severity: 'blocks',
      country: 'IT',
    });
    expect(severities).toEqual({ blocks: 2, fix: 0, hint: 1 });
    expect(countries).toEqual(
      new Map([
        ['IT', 2],
        ['', 1],
      ]),
    );
    expect(systems).toEqual(new Map([['wethod', 2]]));
  });
});

describe('the address of a worklist', () => {
  it('has one spelling for each question, which is read as it was written', () => {
    fc.assert(
      fc.property(
        fc.record({
          system: fc.constantFrom(null, 'wethod', 'qonto'),
          severity: fc.constantFrom(null, 'blocks', 'fix', 'hint'),
          country: fc.constantFrom(null, '', 'IT', 'Padania & Co, = ?'),
          rule: fc.constantFrom(null, ...RULE_IDS),
          off: fc.subarray([...RULE_IDS]),
        }),
        (query) => {
          const path = worklistPath(query);
          expect(parseWorklist(new URL(path, 'http://localhost').search)).toEqual(query);
        },
      ),
    );
  });

  it('says a whole country by its letters', () => {
    const french = RULE_GROUPS.find(({ id }) => id === 'fr')?.rules ?? [];
    expect(french.length).toBeGreaterThan(5);
    expect(worklistPath({ ...ALL_FINDINGS, off: ['it.pec.and-code', ...french] })).toBe(
      '/readiness?off=it.pec.and-code,fr',
    );
  });

  it.each(['?severity=worst', '?rule=it.other', '?off=,xx,it.other', '?country=', '?other=1'])(
    'asks for nothing that cannot be read: %s',
    (search) => expect(parseWorklist(search)).toEqual(ALL_FINDINGS),
  );
});

it('every rule is in one group', () => {
  const all = RULE_GROUPS.flatMap(({ rules }) => rules);
  expect(all.toSorted()).toEqual([...RULE_IDS].toSorted());
});
