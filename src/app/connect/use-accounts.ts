import { useQuery } from '@tanstack/react-query';
import { askAccounts } from './accounts.ts';

/** The accounts that can be connected in the browser; asked again by whoever shows them. */
export function useAccounts() {
  return useQuery({ queryKey: ['accounts'], queryFn: askAccounts, staleTime: 0 });
}
