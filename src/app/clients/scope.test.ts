import { describe, expect, it } from 'vitest';
import { toProblem, type ErrorKind } from '#domain/errors.ts';
import type { Client } from '#domain/client.ts';
import { PROVIDERS } from '#providers/registry.ts';
import type { Provider } from '#providers/contract.ts';
import { ownedBy, type Source } from '#sync/react/source.ts';
import { emptySyncState, type SyncState } from '#sync/sync-state.ts';
import { demoClient } from '#testing/demo-client.ts';
import { printedState } from '#ui/feedback/source-state.tsx';
import { countWords, progressOf } from '#ui/feedback/status-messages.ts';
import {
  areClientsComing,
  failedSources,
  failuresByPart,
  isLoading,
  sizeOf,
  statusOf,
  type Scope,
} from './scope.ts';
import { makeScope, PROVIDER_SCOPES, readAddressId, toAddressId } from './scopes.ts';

const [wethod, qonto] = PROVIDERS as [Provider, Provider];
const NOON = Date.UTC(2026, 10, 26, 12);

/** So many clients of a provider, complete as of noon unless told. */
function sourceOf(
  provider: Provider,
  clients: number,
  known: Partial<Omit<Source, 'loaded' | 'problem'>> & {
    readonly loaded?: Partial<SyncState>;
    readonly problem?: ErrorKind;
  } = {},
): Source {
  const loaded: SyncState = {
    ...emptySyncState(),
    phase: 'complete',
    asOf: NOON,
    ...known.loaded,
  };
  loaded.set.add(
    Array.from({ length: clients }, (_, index) => {
      const id = String(index + 1);
      return demoClient({ id, key: `${provider.id}:${id}`, provider: provider.id });
    }),
  );
  return {
    provider,
    refusal: null,
    waitUntil: null,
    isLoading: false,
    refresh: () => {},
    checkAgain: () => {},
    ...known,
    loaded,
    problem: ownedBy(provider, known.problem === undefined ? null : toProblem(known.problem)),
  };
}

const both = makeScope('both', 'All', [wethod, qonto]);
const scopeOf = (first: Source, ...others: Source[]): Scope => ({
  ...both,
  sources: [first, ...others],
  joined: null,
  links: null,
});

/** What stands below the list, but without the names of buttons. */
function said(scope: Scope): string {
  const statuses = scope.sources.map((source) =>
    statusOf(source, source.loaded.set.liveCount, 'exclude'),
  );
  return [countWords(statuses), printedState(statuses, 'UTC')].join(' · ');
}

describe('a scope of two providers', () => {
  it('says of each how far it is, by its name', () => {
    const draft = { phase: 'draft', total: 30, asOf: null } as const;
    expect(said(scopeOf(sourceOf(wethod, 12), sourceOf(qonto, 5)))).toMatch(
      /^17 clients · wethod: complete as of 12:00.* · Qonto: complete as of 12:00/,
    );
    expect(
      said(
        scopeOf(sourceOf(wethod, 12), sourceOf(qonto, 5, { loaded: draft, problem: 'timeout' })),
      ),
    ).toMatch(
      /^17 clients · wethod: complete as of .* · Qonto: incomplete: 5 of 30, Qonto did not answer in time$/,
    );
    // What is on its way is said by the count.
    expect(
      said(scopeOf(sourceOf(wethod, 12), sourceOf(qonto, 5, { loaded: draft, isLoading: true }))),
    ).toMatch(/^17 of 42 · wethod: complete as of [^·]*$/);
  });

  it('of which one has clients has a notice for the other, and no more waits for it', () => {
    const failed = sourceOf(qonto, 0, { loaded: { phase: 'draft' }, problem: 'unauthorised' });
    const scope = scopeOf(sourceOf(wethod, 3), failed);
    expect(sizeOf(scope)).toBe(3);
    expect(areClientsComing(scope)).toBe(false);
    expect(failedSources(scope).map(({ problem: { kind, owner } }) => [owner.label, kind])).toEqual(
      [['Qonto', 'unauthorised']],
    );
  });

  it('waits for clients for as long as either may bring some', () => {
    const coming = sourceOf(qonto, 0, { loaded: { phase: 'draft' }, isLoading: true });
    const scope = scopeOf(sourceOf(wethod, 0), coming);
    expect([isLoading(scope), areClientsComing(scope)]).toEqual([true, true]);
    expect(failedSources(scope)).toEqual([]);
  });

  it('knows how many are to come only where both providers say so', () => {
    const totals = (total: number | null) =>
      progressOf(
        [
          sourceOf(wethod, 2),
          sourceOf(qonto, 1, { loaded: { phase: 'draft', total }, isLoading: true }),
        ].map((source) => statusOf(source, 0, 'exclude')),
      );
    expect(totals(10)).toEqual({ known: 3, total: 12 });
    expect(totals(null)).toEqual({ known: 3, total: null });
  });

  it('finds the filter that a provider refused by that provider’s own parameters', () => {
    const invalid = (field: string) =>
      toProblem('invalid', { fields: [{ field, message: `not ${field}` }] });
    const scope = scopeOf(
      { ...sourceOf(wethod, 1), refusal: ownedBy(wethod, invalid('updated_at')) },
      { ...sourceOf(qonto, 1), refusal: ownedBy(qonto, invalid('filter[updated_at_from]')) },
    );
    expect(Object.keys(failuresByPart(scope))).toEqual(['updated']);
    const [first] = scope.sources;
    expect(failuresByPart({ ...scope, sources: [first] })).toEqual({ updated: 'not updated_at' });
  });

  it('offers what one of them can answer, once', () => {
    expect(both.parts).toEqual(expect.arrayContaining([...wethod.filters]));
    expect(both.parts).toEqual(expect.arrayContaining([...qonto.filters]));
    expect(new Set(both.parts).size).toBe(both.parts.length);
    expect(new Set(both.columns).size).toBe(both.columns.length);
  });
});

describe('an address within a scope', () => {
  const client: Client = demoClient({ id: '42', key: 'qonto:42', provider: 'qonto' });

  it('names a client of a single provider by its id', () => {
    for (const scope of PROVIDER_SCOPES) {
      expect(scope.providers).toHaveLength(1);
      expect(toAddressId(scope, client)).toBe('42');
      expect(readAddressId(scope, '42')).toEqual({ provider: scope.id, id: '42' });
      // An id is its provider's own: it may look like a key.
      expect(readAddressId(scope, 'qonto:42')).toEqual({ provider: scope.id, id: 'qonto:42' });
    }
  });

  it('names a client among several providers by its key', () => {
    expect(readAddressId(both, toAddressId(both, client))).toEqual({ provider: 'qonto', id: '42' });
    expect(readAddressId(both, '42')).toEqual({ provider: 'wethod', id: '42' });
  });
});

describe('a scope of one provider', () => {
  it('is each provider by itself, with exactly what that can answer', () => {
    expect(PROVIDER_SCOPES.map(({ id, label }) => [id, label])).toEqual(
      PROVIDERS.map(({ id, label }) => [id, label]),
    );
    for (const { providers, parts, columns, usualColumns } of PROVIDER_SCOPES) {
      const [{ filters, fields, usualColumns: usual }] = providers;
      expect(parts).toEqual(filters);
      expect(fields).toEqual(expect.arrayContaining([...columns]));
      expect(usualColumns.map(({ field }) => field)).toEqual(usual.map(({ id }) => id));
    }
  });

  it('names no provider in what it says', () => {
    expect(said({ ...both, joined: null, links: null, sources: [sourceOf(wethod, 12)] })).toMatch(
      /^12 clients · complete as of 12:00/,
    );
  });
});
