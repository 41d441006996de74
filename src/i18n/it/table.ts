import { grouped } from '#i18n/count.ts';
import type { TableMessages } from '#i18n/types/table.ts';

const order = (isDescending: boolean) => (isDescending ? 'decrescente' : 'crescente');

export const table: TableMessages = {
  kinds: {
    company: 'Azienda',
    freelancer: 'Professionista',
    individual: 'Privato',
  },
  none: 'nessuno',
  noName: 'Senza nome',
  notShown: 'Non visualizzabile',
  changed: 'Nuovo o modificato',
  deletedOn: (when) => `Eliminato ${when}`,
  identifiers: (count, types) =>
    types.length === 0 ? grouped(count) : `${grouped(count)} · ${types.join(', ')}`,
  sorting: {
    hint: 'Tenere premuto Maiusc per ordinare per più colonne',
    place: (place, isDescending) => `ordine ${place}, ${order(isDescending)}`,
    by: 'Ordina per',
    tool: 'Ordina e seleziona',
    said: (keys: readonly { readonly label: string; readonly isDescending: boolean }[]) =>
      `Ordinato ${keys
        .map(({ label, isDescending }) => `per ${label}, ${order(isDescending)}`)
        .join(', poi ')}`,
    ascending: 'Crescente',
    descending: 'Decrescente',
  },
  columns: 'Colonne',
  sortedBy: (column) => `· per ${column}`,
  notAmongColumns: 'Non mostrate',
  selecting: {
    select: 'Seleziona',
    done: 'Fine',
    one: (name) => `Seleziona ${name}`,
    all: 'Seleziona tutti i risultati',
  },
  nextRow: 'Riga successiva',
  previousRow: 'Riga precedente',
  loading: 'Caricamento dei clienti',
  rowCopied: 'Riga copiata',
};
