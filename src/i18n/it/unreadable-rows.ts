import type { UnreadableRowsMessages } from '#i18n/types/unreadable-rows.ts';
import { counted } from './plural.ts';

export const texts: UnreadableRowsMessages = {
  count: (count) =>
    counted(count, {
      one: 'riga illeggibile',
      many: 'di righe illeggibili',
      other: 'righe illeggibili',
    }),
  heading: 'Righe illeggibili',
  why: (provider) =>
    `Rubrica non sa leggere queste righe di ${provider}. Tutte le altre sono mostrate.`,
  rowId: 'ID',
  reason: 'Motivo',
  noId: 'Nessun ID',
  row: 'riga',
  faults: {
    'no text': 'non è un testo',
    'no text of this length': 'testo di lunghezza non ammessa',
    'no number': 'non è un numero',
    'no whole number': 'non è un numero intero',
    'no yes or no': 'non è né sì né no',
    'no known value': 'valore sconosciuto',
    'no list': 'non è un elenco',
    'no object': 'non è un oggetto',
    'no id': 'non è un ID',
    'no UUID': 'non è un UUID',
    'no kind': 'tipo mancante',
    'no date-time': 'non è una data con ora',
  },
};
