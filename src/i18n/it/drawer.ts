import { grouped } from '#i18n/count.ts';
import type { DrawerMessages } from '#i18n/types/drawer.ts';
import { onDay } from './on-day.ts';

export const texts: DrawerMessages = {
  all: 'tutto',
  link: 'link',
  print: 'Stampa',
  closed: 'Dettagli chiusi',
  deletedOn: (day) => `Eliminato ${onDay('il', day)}`,

  noAddresses: 'Nessun indirizzo',

  externalIdentifiers: 'Identificativi esterni',
  noExternalIdentifiers: 'Nessun identificativo esterno',
  identifierType: 'Tipo',
  identifier: 'Identificativo',
  identifierOf: (type) => (type === null ? 'identificativo' : `identificativo ${type}`),

  isNew: 'Nuovo',
  whatChanged: 'Che cosa è cambiato',
  noticed: 'Rilevato:',
  before: 'Prima:',
  after: 'Ora:',

  missing: 'Mancante',

  rawRecord: 'Dati originali',

  copying: 'Copia',
  opensNewTab: '(si apre in una nuova scheda del browser)',

  showAll: (length) => `Mostra tutti i ${grouped(length)} caratteri`,
  showWhole: 'Mostra tutto',
  showMore: (next, left) =>
    next === left
      ? `Mostra altri ${grouped(next)}`
      : `Mostra altri ${grouped(next)} di ${grouped(left)}`,
  partNotShown: 'Impossibile mostrare questa parte. È tutta nei dati originali.',
};
