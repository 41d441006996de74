import type { UnreadableRowsMessages } from '#i18n/types/unreadable-rows.ts';
import { counted } from './plural.ts';

export const texts: UnreadableRowsMessages = {
  count: (count) =>
    counted(count, {
      one: 'ligne illisible',
      many: 'de lignes illisibles',
      other: 'lignes illisibles',
    }),
  heading: 'Lignes illisibles',
  why: (provider) =>
    `Rubrica ne sait pas lire ces lignes de ${provider}. Toutes les autres sont affichées.`,
  rowId: 'ID',
  reason: 'Motif',
  noId: 'Aucun ID',
  row: 'ligne',
  faults: {
    'no text': 'pas un texte',
    'no text of this length': 'texte de longueur non admise',
    'no number': 'pas un nombre',
    'no whole number': 'pas un nombre entier',
    'no yes or no': 'ni oui ni non',
    'no known value': 'valeur inconnue',
    'no list': 'pas une liste',
    'no object': 'pas un objet',
    'no id': 'pas un ID',
    'no UUID': 'pas un UUID',
    'no kind': 'type manquant',
    'no date-time': 'pas une date avec heure',
  },
};
