import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { formatClientQuery, parseClientQuery, type ClientQuery } from '#query/client-query.ts';
import { clientPath, listPath } from '#query/paths.ts';
import type { ProviderId } from '#domain/client.ts';

/**
 * Browsers drop changes of the address that come too close together (Chromium: more than 200 in 30 s). What
 * replaces an entry is written so many milliseconds later, once for all that came meanwhile.
 */
const WRITTEN_AFTER = 200;

type History = 'push' | 'replace';

/** What an address says. */
interface View {
  readonly clientId: string | null;
  readonly query: ClientQuery;
}

/** A view that is shown, and is to replace an entry of the history; `null` once it has. */
interface Ahead extends View {
  readonly entry: string | null;
}

/** The URL, as a question and as ways to change it. */
export interface Question extends View {
  /** Parameters that could not be read. */
  readonly damaged: readonly string[];
  /** Changes with what is asked, and with nothing else. */
  readonly spelling: string;
  readonly ask: (query: ClientQuery, history: History) => void;
  readonly open: (clientId: string | null, history: History) => void;
  /** Writes what is not yet in the address: whoever leaves a field may go anywhere from there. */
  readonly settle: () => void;
}

/**
 * The URL owns the question: reading it is parsing, changing it is going somewhere. What only replaces an
 * entry of the history (typing, moving from row to row) is shown at once and written a little later.
 */
export function useQuestion(provider: ProviderId, addressed: string | null): Question {
  const { pathname, search, key } = useLocation();
  const navigate = useNavigate();
  const parsed = useMemo(() => parseClientQuery(new URLSearchParams(search)), [search]);
  // Its question stays the same value once it is written.
  const [ahead, setAhead] = useState<Ahead | null>(null);
  const unwritten = useRef<Ahead>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const isAhead =
    ahead !== null && (ahead.entry === key || toPath(provider, ahead) === pathname + search);
  const { clientId, query }: View = isAhead ? ahead : { clientId: addressed, query: parsed.query };
  const spelling = useMemo(() => formatClientQuery(query).toString(), [query]);

  // Outside is the history: whoever goes elsewhere has left the entry that was to be replaced.
  useLayoutEffect(() => {
    const entry = key;
    return () => {
      if (unwritten.current?.entry !== entry) return;
      clearTimeout(timer.current);
      unwritten.current = null;
      setAhead(null);
    };
  }, [key]);

  const settle = () => {
    const view = unwritten.current;
    if (view === null) return;
    clearTimeout(timer.current);
    unwritten.current = null;
    setAhead({ ...view, entry: null });
    void navigate(toPath(provider, view), { replace: true });
  };
  const go = (view: View, history: History) => {
    if (history === 'replace') {
      if (unwritten.current === null) timer.current = setTimeout(settle, WRITTEN_AFTER);
      unwritten.current = { ...view, entry: key };
      setAhead(unwritten.current);
      return;
    }
    const path = toPath(provider, view);
    const current = unwritten.current;
    const from = current === null ? pathname + search : toPath(provider, current);
    settle();
    if (path !== from) void navigate(path);
  };
  return {
    clientId,
    query,
    damaged: parsed.damaged,
    spelling,
    ask: (asked, history) => go({ clientId, query: asked }, history),
    open: (id, history) => go({ clientId: id, query }, history),
    settle,
  };
}

function toPath(provider: ProviderId, { clientId, query }: View): string {
  return clientId === null ? listPath(provider, query) : clientPath(provider, clientId, query);
}
