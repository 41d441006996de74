import { ArrowRight } from 'lucide-react';
import { useMemo } from 'react';
import { messages } from '#i18n/messages.ts';
import { matchClients } from '#engine/matches.ts';
import { answerable, type ClientQuery } from '#query/client-query.ts';
import { listPath, type ScopeId } from '#query/paths.ts';
import { useKnownClients, useProviders } from '#sync/react/use-providers.ts';
import type { SyncState } from '#sync/sync-state.ts';
import { buttonClass } from '#ui/primitives/button.tsx';
import { Link } from '#ui/primitives/link.tsx';
import { useMoment } from '#ui/primitives/moment.tsx';
import { useQuestion } from '#app/state/question.tsx';
import { useAreReady } from '#app/state/use-are-ready.ts';
import { PROVIDER_SCOPES, type ScopeEntry } from './scopes.ts';

interface OtherMatchesProps {
  /** The list that has no match. */
  readonly current: ScopeId;
  readonly query: ClientQuery;
}

/** Where else the same search can be asked, and how many it finds there, where that can be known by now. */
export default function OtherMatches({ current, query }: OtherMatchesProps) {
  const { statuses } = useProviders();
  const isConnected = (id: string) =>
    statuses?.some((status) => status.id === id && status.mode !== 'absent') === true;
  const others = PROVIDER_SCOPES.filter(
    ({ id, providers }) => id !== current && providers.some((provider) => isConnected(provider.id)),
  );
  return others.map((entry) => <OtherMatch key={entry.id} entry={entry} query={query} />);
}

interface OtherMatchProps {
  readonly entry: ScopeEntry;
  readonly query: ClientQuery;
}

function OtherMatch({ entry, query }: OtherMatchProps) {
  const known = useKnownClients(entry.providers);
  const states = known.flatMap((state) => (state === null || state.phase === 'draft' ? [] : state));
  const areReady = useAreReady(states.map(({ indexes }) => indexes.search));
  return states.length === known.length && areReady ? (
    <Count {...{ entry, query, states }} />
  ) : (
    <Way {...{ entry, query }} text={messages.emptyList.searchIn(entry.label)} />
  );
}

interface CountProps extends OtherMatchProps {
  readonly states: readonly SyncState[];
}

function Count({ entry, query, states }: CountProps) {
  const moment = useMoment();
  const count = useMemo(() => {
    const { query: asked } = answerable(query, entry.parts, entry.columns);
    return states.reduce(
      (sum, { set, indexes }) => sum + matchClients(set, indexes, asked, moment).count,
      0,
    );
  }, [entry, query, states, moment]);
  return count === 0 ? null : (
    <Way {...{ entry, query }} text={messages.emptyList.matchesIn(count, entry.label)} />
  );
}

/** A link to the same question there: what it cannot answer is there again on the way back. */
function Way({ entry, query, text }: OtherMatchProps & { readonly text: string }) {
  const { zone } = useQuestion();
  return (
    <Link
      to={listPath(entry.id, query, zone)}
      className={`${buttonClass('plain')} pointer-coarse:h-11`}
    >
      {text}
      <ArrowRight aria-hidden="true" size="0.875rem" className="shrink-0 text-muted" />
    </Link>
  );
}
