import type { PaletteMessages } from '#i18n/types/palette.ts';
import { counted } from './plural.ts';

export const texts: PaletteMessages = {
  find: 'Cerca un comando o un cliente',
  sections: {
    recent: 'Recenti',
    commands: 'Comandi',
    views: 'Viste',
    settings: 'Impostazioni',
    clients: 'Clienti',
    zones: 'Fusi orari',
  },
  readiness: 'Dati per fatturare',
  setting: (name, option) => `${name}: ${option}`,
  inForce: 'in uso',
  results: (count) =>
    counted(count, { one: 'risultato', many: 'di risultati', other: 'risultati' }),
  none: 'Nessun risultato',
  preparing: 'Preparazione dei clienti per la ricerca',
  notLoaded: 'non caricato in questa scheda del browser',
  inspect: 'Richieste ai sistemi',

  groups: { app: 'Ovunque', clients: 'L’elenco', client: 'Il cliente aperto' },
  grid: 'Nelle righe e nelle intestazioni',
  gridKeys: {
    open: 'Apri il cliente',
    select: 'Seleziona la riga',
    extend: 'Estendi la selezione',
    selectAll: 'Seleziona tutti i risultati',
    copy: 'Copia',
    sortMore: 'Ordina per più colonne',
    columnMenu: 'Opzioni della colonna',
    columnWidth: 'Larghezza della colonna',
  },
  above: 'Sopra l’elenco',
  aboveKeys: {
    beside: 'Al comando successivo o precedente',
    row: 'Alla riga di comandi sotto o sopra',
  },
  keyNames: { Enter: 'Invio', Space: 'Spazio', ArrowLeft: '←' },
  or: 'o',
  singleKeysOff: 'Le scorciatoie con un solo tasto sono disattivate in Aspetto.',
};
