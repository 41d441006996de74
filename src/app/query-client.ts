import { QueryClient } from '@tanstack/react-query';

/** What is known of the providers, for as long as the page lives; in memory only. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // A failure is said, not hidden behind tries; and asking again is the person's to say.
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        // The browser's word on being offline is not always true: ask, and say what happened.
        networkMode: 'always',
      },
    },
  });
}
