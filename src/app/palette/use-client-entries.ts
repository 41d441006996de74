import { useState } from 'react';
import { useNavigate } from 'react-router';
import { listedAddress, type Client } from '#domain/client.ts';
import { messages } from '#i18n/messages.ts';
import { PROVIDERS } from '#providers/registry.ts';
import { PLAIN_QUERY } from '#query/client-query.ts';
import { clientPath, listPath } from '#query/paths.ts';
import { useKnownClients } from '#sync/react/use-providers.ts';
import type { SyncState } from '#sync/sync-state.ts';
import { plainLine } from '#ui/primitives/cut-text.ts';
import { shortDate } from '#ui/primitives/dates.ts';
import { useMoment } from '#ui/primitives/moment.tsx';
import { nameOf } from '#app/clients/name-of.ts';
import { areRowsJoined, findScope, toAddressId, type ScopeEntry } from '#app/clients/scopes.ts';
import { useQuestion } from '#app/state/question.tsx';
import { withWayBack } from '#app/state/with-way-back.ts';
import { useAreReady } from '#app/state/use-are-ready.ts';
import { makeClientFinder, type BestClients } from './best-clients.ts';
import type { Entry } from './entry.ts';
import { useConnectedScopes } from './use-connected-scopes.ts';

/** What is longer is cut, in characters. */
const MOST_IN_LABEL = 120;

const NOBODY: BestClients = { clients: [], counts: [] };

/** A scope, and what is known of its clients; `null` for each provider of which nothing is. */
interface KnownScope {
  readonly scope: ScopeEntry;
  readonly states: readonly (SyncState | null)[];
}

/** The clients of all scopes that fit what was typed, and the ways to more; `isReady` is whether they could be searched. */
export function useClientEntries(typed: string): {
  readonly entries: readonly Entry[];
  readonly isReady: boolean;
} {
  const known = useKnownScopes();
  const states = known.flatMap((each) => each.states).filter((state) => state !== null);
  const isReady = useAreReady(states.flatMap(({ indexes }) => [indexes.search, indexes.names]));
  const isAsked = typed.trim() !== '';
  const [find] = useState(makeClientFinder);
  const found = isReady && isAsked ? find(states, typed) : NOBODY;
  const toEntry = useToEntry();
  const toWay = useToWay(typed);
  if (!isAsked) return { entries: [], isReady: true };
  const counts = new Map(states.map((state, index) => [state, found.counts[index] ?? 0]));
  return {
    entries: [
      ...found.clients.map(toEntry),
      ...known.flatMap((each) => toWay(each, counts, found.clients)),
    ],
    isReady,
  };
}

function useKnownScopes(): readonly KnownScope[] {
  const known = useKnownClients(PROVIDERS);
  return useConnectedScopes()
    .filter((scope) => !areRowsJoined(scope))
    .map((scope) => ({
      scope,
      states: scope.providers.map((provider) => known[PROVIDERS.indexOf(provider)] ?? null),
    }));
}

/** How a client is shown, and opened: beside the list that is there, where it can be of that list. */
function useToEntry(): (client: Client) => Entry {
  const question = useQuestion();
  const navigate = useNavigate();
  const moment = useMoment();
  const shown = question.scope === null ? null : findScope(question.scope);
  const scopes = useConnectedScopes();
  const isOf = (client: Client) => (scope: ScopeEntry) =>
    scope.providers.some(({ id }) => id === client.provider);
  return (client) => ({
    id: `client:${client.key}`,
    section: 'clients',
    label: plainLine(nameOf(client), MOST_IN_LABEL),
    detail: whatItIs(client),
    deleted:
      client.deletedAt === null
        ? null
        : messages.table.deletedOn(shortDate(client.deletedAt, moment)),
    run: () => {
      const scope = scopes.find(isOf(client));
      if (shown !== null && isOf(client)(shown)) question.open(toAddressId(shown, client), 'push');
      else if (scope !== undefined) {
        // A page that is no list is gone back to; another list is not.
        const state = shown === null ? withWayBack() : null;
        void navigate(clientPath(scope.id, toAddressId(scope, client), PLAIN_QUERY), { state });
      }
    },
  });
}

/** `wethod client · IT01234567890 · Milano`. */
function whatItIs(client: Client): string {
  const label = PROVIDERS.find(({ id }) => id === client.provider)?.label ?? client.provider;
  const parts = [
    messages.details.clientOf(label),
    client.vatNumber ?? client.taxId,
    listedAddress(client)?.city ?? null,
  ];
  return plainLine(parts.filter((part) => part !== null).join(' · '), MOST_IN_LABEL);
}

/** The way to a list, with what was typed as its search: where clients are not here, and where there are more. */
function useToWay(typed: string) {
  const question = useQuestion();
  const navigate = useNavigate();
  return (
    { scope, states }: KnownScope,
    counts: ReadonlyMap<SyncState, number>,
    shown: readonly Client[],
  ): readonly Entry[] => {
    const areHere = states.every((state) => state !== null && state.phase !== 'draft');
    const count = states.reduce(
      (sum, state) => sum + (state === null ? 0 : (counts.get(state) ?? 0)),
      0,
    );
    const drawn = shown.filter(({ provider }) => scope.providers.some(({ id }) => id === provider));
    if (areHere && count === drawn.length) return [];
    const way: Entry = {
      id: `search:${scope.id}`,
      section: 'clients',
      label: areHere
        ? messages.emptyList.matchesIn(count, scope.label)
        : messages.emptyList.searchIn(scope.label),
      detail: areHere ? null : messages.palette.notLoaded,
      run: () => {
        question.settle();
        void navigate(listPath(scope.id, { ...PLAIN_QUERY, search: typed.trim() }));
      },
    };
    return [way];
  };
}
