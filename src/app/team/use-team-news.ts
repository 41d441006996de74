import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** The lists are refreshed one by one: what a team shares is read with the first of them. */
const ONE_ROUND_MS = 10_000;

/**
 * Reads again what colleagues share: whenever somebody comes back to the tab, and with each refresh of the lists. `read`
 * is a function outside the page; `null` where nobody is signed in.
 */
export function useTeamNews(read: (() => void) | null): void {
  const client = useQueryClient();
  // Outside is the window, and what is known of the providers.
  useEffect(() => {
    if (read === null) return undefined;
    let readAt = Date.now();
    const readNow = () => {
      readAt = Date.now();
      read();
    };
    const onReturn = () => {
      if (document.visibilityState === 'visible') readNow();
    };
    const unsubscribe = client.getQueryCache().subscribe((event) => {
      const isRefreshed =
        event.type === 'updated' && event.action.type === 'success' && !event.action.manual;
      const isList = event.query.queryKey[0] === 'clients';
      if (isRefreshed && isList && Date.now() - readAt >= ONE_ROUND_MS) readNow();
    });
    window.addEventListener('focus', onReturn);
    document.addEventListener('visibilitychange', onReturn);
    return () => {
      unsubscribe();
      window.removeEventListener('focus', onReturn);
      document.removeEventListener('visibilitychange', onReturn);
    };
  }, [client, read]);
}
