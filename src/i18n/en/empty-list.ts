import type { EmptyListMessages } from '#i18n/types/empty-list.ts';
import { counted } from './plural.ts';

export const texts: EmptyListMessages = {
  noClients: (provider) => `${provider} has no clients yet`,
  noClientsHow: (provider) => `Clients added in ${provider} appear here after a refresh.`,
  noMatch: 'No client matches',
  noMatchSoFar: 'No client matches among the clients loaded so far',
  loosen: 'Remove one of these to see more:',
  clearSearch: 'Clear search',
  removeFilter: (label) => `Remove ${label}`,
  clearAll: 'Clear all',
  matchesIn: (count, provider) =>
    `${counted(count, { one: 'match', other: 'matches' })} in ${provider}`,
  searchIn: (provider) => `Search in ${provider}`,
};
