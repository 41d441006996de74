import { grouped } from '#i18n/count.ts';
import type { ExportMessages } from '#i18n/types/export.ts';
import { counted } from './plural.ts';

const ofAll = (loaded: number, total: number | null) =>
  total === null ? `${grouped(loaded)} finora` : `${grouped(loaded)} di ${grouped(total)}`;

export const texts: ExportMessages = {
  source: 'Clienti',
  sources: { list: 'Vista attuale', selection: 'Selezionati', everything: 'Tutti' },
  columns: 'Colonne',
  columnChoices: { shown: 'Mostrate', all: 'Tutti i campi' },
  rows: 'Una riga per',
  rowChoices: { clients: 'Cliente', identifiers: 'ID esterno' },
  format: 'Formato',
  formats: {
    xlsx: { label: 'Excel', hint: 'Codici e numeri di telefono restano come sono.' },
    'csv-spreadsheet': {
      label: 'CSV per un foglio di calcolo',
      hint: 'Un foglio di calcolo può togliere gli zeri iniziali. Il formato Excel li conserva.',
    },
    'csv-program': { label: 'CSV per un programma', hint: 'Valori invariati, date ISO, UTF-8.' },
  },
  coming: 'L’elenco è ancora in caricamento',
  waitForAll: (total) =>
    total === null
      ? 'Attendere che siano tutti caricati'
      : `Attendere che siano caricati tutti i ${grouped(total)}`,
  takePart: (loaded) => `Esportare i ${grouped(loaded)} già caricati`,
  partOnly: (loaded, total) =>
    `L’elenco è incompleto: ${ofAll(loaded, total)}. Il file lo riporta.`,
  download: 'Scarica',
  cancel: 'Annulla',
  waiting: (loaded, total) => `In attesa di tutti i clienti: ${ofAll(loaded, total)}`,
  writing: (done, count) => `Scrittura: ${grouped(done)} di ${grouped(count)}`,
  written: (rows, file) =>
    `${counted(rows, { one: 'riga scritta', many: 'di righe scritte', other: 'righe scritte' })} in ${file}`,
  vanished: (count) =>
    `${counted(count, {
      one: 'cliente è uscito',
      many: 'di clienti sono usciti',
      other: 'clienti sono usciti',
    })} dall’elenco prima della scrittura del file.`,
  cut: (count, cells) =>
    `${counted(count, {
      one: 'testo tagliato',
      many: 'di testi tagliati',
      other: 'testi tagliati',
    })} a 32.767 caratteri: ${cells.join(', ')}${count > cells.length ? ' …' : ''}`,
  again: 'Salva di nuovo',
  another: 'Altra esportazione',
  nothing: 'Nessun cliente da esportare.',
  failures: {
    worker:
      'Impossibile avviare l’esportazione. Controllare la connessione o ricaricare la pagina, poi riprovare.',
    memory:
      'Memoria o spazio insufficienti per il file. Chiudere altre schede del browser o esportare meno clienti.',
    'too-many-rows':
      'Un foglio Excel contiene al massimo 1.048.575 righe. Scegliere CSV o esportare meno clienti.',
    count: 'Il file non conteneva tutte le righe e non è stato salvato. Riprovare.',
    fault: 'Impossibile scrivere il file. Riprovare.',
  },
  stopped: 'Il caricamento dell’elenco si è interrotto prima della fine.',

  identifier: {
    type: 'Tipo di ID esterno',
    value: 'ID esterno',
    createdAt: 'ID esterno creato',
    updatedAt: 'ID esterno aggiornato',
  },
  sheets: { rows: 'Clienti', about: 'Informazioni sull’elenco' },
  about: {
    provider: 'Sistema',
    what: 'Clienti',
    question: 'Filtri',
    state: 'Stato dell’elenco',
    zone: 'Fuso orario delle date',
    made: 'Esportato',
    clients: 'Numero di clienti',
    rows: 'Numero di righe',
    columns: 'Colonne',
    notes: 'Note',
    by: 'Creato con',
  },
  noQuestion: 'Nessuno',
  partial: (loaded, total) => `Incompleto: clienti caricati ${ofAll(loaded, total)}`,
  filePart: (loaded, total) => (total === null ? `${loaded} finora` : `${loaded} di ${total}`),
};
