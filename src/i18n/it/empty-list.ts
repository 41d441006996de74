import type { EmptyListMessages } from '#i18n/types/empty-list.ts';
import { counted } from './plural.ts';

export const texts: EmptyListMessages = {
  noClients: (provider) => `${provider} non ha ancora clienti`,
  noClientsHow: (provider) =>
    `I clienti aggiunti in ${provider} compaiono qui dopo un aggiornamento.`,
  noMatch: 'Nessun cliente corrisponde',
  noMatchSoFar: 'Nessun cliente corrisponde tra quelli caricati finora',
  loosen: 'Rimuovere una di queste condizioni per vederne di più:',
  clearSearch: 'Cancella la ricerca',
  removeFilter: (label) => `Rimuovi ${label}`,
  clearAll: 'Cancella tutto',
  matchesIn: (count, provider) =>
    `${counted(count, { one: 'risultato', many: 'di risultati', other: 'risultati' })} in ${provider}`,
  searchIn: (provider) => `Cerca in ${provider}`,
};
