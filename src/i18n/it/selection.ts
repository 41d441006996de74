import { grouped } from '#i18n/count.ts';
import type { SelectionMessages } from '#i18n/types/selection.ts';
import { counted } from './plural.ts';

/** Fields whose values people speak of by name. */
const VALUES: ReadonlyMap<string, Parameters<typeof counted>[1]> = new Map([
  ['name', { one: 'nome', many: 'di nomi', other: 'nomi' }],
  ['legalName', { one: 'ragione sociale', many: 'di ragioni sociali', other: 'ragioni sociali' }],
  ['email', { one: 'email', many: 'di email', other: 'email' }],
  ['vatNumber', { one: 'partita IVA', many: 'di partite IVA', other: 'partite IVA' }],
  ['taxId', { one: 'codice fiscale', many: 'di codici fiscali', other: 'codici fiscali' }],
  [
    'registrationNumber',
    {
      one: 'numero di registro imprese',
      many: 'di numeri di registro imprese',
      other: 'numeri di registro imprese',
    },
  ],
  ['city', { one: 'città', many: 'di città', other: 'città' }],
  ['country', { one: 'Paese', many: 'di Paesi', other: 'Paesi' }],
]);
const clients = { one: 'cliente', many: 'di clienti', other: 'clienti' };

export const texts: SelectionMessages = {
  count: (count) =>
    count === 0
      ? 'Nessun cliente selezionato'
      : counted(count, {
          one: 'cliente selezionato',
          many: 'di clienti selezionati',
          other: 'clienti selezionati',
        }),
  bar: 'Clienti selezionati',
  unmatched: (count) =>
    counted(count, {
      one: 'non corrisponde più',
      many: 'non corrispondono più',
      other: 'non corrispondono più',
    }),
  showUnmatched: 'Mostra',
  removeUnmatched: 'Rimuovi',
  removeOne: (name) => `Rimuovi ${name}`,
  more: (count) => `e altri ${grouped(count)}`,
  gone: (count) =>
    counted(count, {
      one: 'eliminato o scomparso',
      many: 'eliminati o scomparsi',
      other: 'eliminati o scomparsi',
    }),
  copy: 'Copia',
  export: 'Esporta…',
  exportAll: 'Esporta i clienti selezionati',
  clear: 'Deseleziona',
  clearAll: 'Deseleziona tutto',
  copyClients: (count) => `${counted(count, clients)} come tabella`,
  copyValues: (field, name, count) => {
    const values = VALUES.get(field);
    return values === undefined ? `${name} (${grouped(count)})` : counted(count, values);
  },
  copiedClients: (count) => `Copiato: ${counted(count, clients)}`,
  copiedValues: (values, missing) =>
    missing === 0 ? `Copiato: ${values}` : `Copiato: ${values}; ${grouped(missing)} senza valore`,
  copying: (done, count) => `Copia: ${grouped(done)} di ${grouped(count)}`,
  refused: 'Il browser non lo ha permesso',
  retry: 'Riprova',
  byHand: 'Copia a mano',
  byHandHow: 'Il testo è selezionato: copiarlo con la tastiera o tenendo premuto.',
};
