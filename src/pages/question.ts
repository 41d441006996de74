import { useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { formatClientQuery, parseClientQuery, type ClientQuery } from '#core/client-query.ts';
import { clientPath, listPath } from '#core/paths.ts';
import type { ProviderId } from '#core/client.ts';

type History = 'push' | 'replace';

/** The URL, as a question and as ways to change it. */
export interface Question {
  readonly query: ClientQuery;
  /** Parameters that could not be read. */
  readonly damaged: readonly string[];
  /** Changes with what is asked, and with nothing else. */
  readonly spelling: string;
  readonly ask: (query: ClientQuery, history: History) => void;
  readonly open: (clientId: string | null, history: History) => void;
}

/** The URL owns the question: reading it is parsing, changing it is going somewhere. */
export function useQuestion(provider: ProviderId, clientId: string | null): Question {
  const { search } = useLocation();
  const navigate = useNavigate();
  const parsed = useMemo(() => {
    const { query, damaged } = parseClientQuery(new URLSearchParams(search));
    return { query, damaged, spelling: formatClientQuery(query).toString() };
  }, [search]);
  const go = (id: string | null, query: ClientQuery, history: History) => {
    const path = id === null ? listPath(provider, query) : clientPath(provider, id, query);
    void navigate(path, { replace: history === 'replace' });
  };
  return {
    ...parsed,
    ask: (query, history) => go(clientId, query, history),
    open: (id, history) => go(id, parsed.query, history),
  };
}
