import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/**
 * Reads again what colleagues share: whenever somebody comes back to the tab, and with each refresh of the lists. `read`
 * is a function outside the page; `null` where nobody is signed in.
 */
export function useTeamNews(read: (() => void) | null): void {
  const client = useQueryClient();
  // Outside is the window, and what is known of the providers.
  useEffect(() => {
    if (read === null) return undefined;
    const onReturn = () => {
      if (document.visibilityState === 'visible') read();
    };
    const unsubscribe = client.getQueryCache().subscribe((event) => {
      const isRefreshed =
        event.type === 'updated' && event.action.type === 'success' && !event.action.manual;
      if (isRefreshed && event.query.queryKey[0] === 'clients') read();
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
