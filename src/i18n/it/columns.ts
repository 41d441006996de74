import { grouped } from '#i18n/count.ts';
import type { ColumnMessages } from '#i18n/types/columns.ts';

export const texts: ColumnMessages = {
  search: 'Cerca colonne',
  noneFound: 'Nessuna colonna ha questo nome.',
  shown: 'Mostrate',
  more: 'Non mostrate',
  groups: {
    identity: 'Anagrafica',
    contact: 'Contatti',
    address: 'Indirizzo',
    tax: 'Dati fiscali e fattura elettronica',
    billing: 'Condizioni di fatturazione',
    identifiers: 'Identificativi',
    dates: 'Date',
    notes: 'Note',
    technical: 'Dati tecnici',
  },
  onlyIn: (provider) => `Solo in ${provider}`,
  whileDeleted: 'se mostrati',
  reset: 'Ripristina',
  done: 'Fine',
  drag: (column) => `Sposta ${column}`,
  moveUp: (column) => `Sposta ${column} in su`,
  moveDown: (column) => `Sposta ${column} in giù`,
  pin: (column) => `Blocca ${column} all’inizio`,
  unpin: (column) => `Sblocca ${column}`,

  menu: (column) => `${column}, opzioni`,
  width: (column) => `Larghezza di ${column}`,
  sortAscending: 'Ordine crescente',
  sortDescending: 'Ordine decrescente',
  filter: 'Filtra per questa colonna',
  hide: 'Nascondi',
  pinAtStart: 'Blocca all’inizio',
  letGo: 'Sblocca',
  moveLeft: 'Sposta a sinistra',
  moveRight: 'Sposta a destra',
  fit: 'Adatta al contenuto',
  usualWidth: 'Larghezza predefinita',

  said: {
    moved: (column, place, count) =>
      `${column} è ora la colonna ${grouped(place)} di ${grouped(count)}`,
    shown: (column) => `Colonna ${column} mostrata`,
    hidden: (column) => `Colonna ${column} nascosta`,
    pinned: (column) => `Colonna ${column} bloccata all’inizio`,
    letGo: (column) => `Colonna ${column} sbloccata`,
    reset: 'Sono mostrate le colonne predefinite',
  },
  thenBy: 'Poi per',
  byNothing: 'Nient’altro',
};
