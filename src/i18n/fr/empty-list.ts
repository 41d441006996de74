import type { EmptyListMessages } from '#i18n/types/empty-list.ts';
import { counted } from './plural.ts';

export const texts: EmptyListMessages = {
  noClients: (provider) => `${provider} n’a pas encore de clients`,
  noClientsHow: (provider) =>
    `Les clients ajoutés dans ${provider} apparaissent ici après une actualisation.`,
  noMatch: 'Aucun client ne correspond',
  noMatchSoFar: 'Aucun client ne correspond parmi ceux déjà chargés',
  loosen: 'Retirez l’une de ces conditions pour en voir plus\u00a0:',
  clearSearch: 'Effacer la recherche',
  removeFilter: (label) => `Retirer ${label}`,
  clearAll: 'Tout effacer',
  matchesIn: (count, provider) =>
    `${counted(count, { one: 'résultat', many: 'de résultats', other: 'résultats' })} dans ${provider}`,
  searchIn: (provider) => `Rechercher dans ${provider}`,
};
