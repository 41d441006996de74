import { grouped } from '#i18n/count.ts';
import type { ViewsPanelMessages } from '#i18n/types/views-panel.ts';
import { counted, plural } from './plural.ts';

const views = { one: 'vista', many: 'di viste', other: 'viste' };

export const texts: ViewsPanelMessages = {
  builtInHeading: 'Predefinite',
  own: 'Le mie viste',
  find: 'Cerca una vista',
  noneFound: 'Nessuna vista ha questo nome.',
  holds: (clients) => counted(clients, { one: 'cliente', many: 'di clienti', other: 'clienti' }),
  notCounted: 'non ancora contati',
  isStart: 'Si apre per prima',

  save: 'Salva',
  newView: 'Nuova vista',
  revert: 'Ripristina',
  nameLabel: 'Nome della vista',
  cancel: 'Annulla',
  saved: (name) => `“${name}” salvata`,
  tooLong: 'Questi filtri sono troppo lunghi per essere salvati.',
  tooMany: (most) => `Ci sono già ${counted(most, views)}. Eliminarne una per salvarne un’altra.`,
  copyLink: 'Copia link',
  linkCopied: 'Link copiato',
  copied: 'Copiato',
  linkNotCopied: 'Il browser non ha permesso di copiare. Ecco il link:',
  unstored:
    'Questo browser non può conservare le viste: il suo spazio è pieno o bloccato. Andranno perse alla chiusura della scheda del browser. Esportarle per conservarle.',

  organise: 'Organizza le viste…',
  organising: 'Organizza le viste',
  startWith: 'Apri per prima',
  noneSaved: 'Non ci sono ancora viste salvate.',
  move: (name) => `Sposta ${name}`,
  moveUp: (name) => `Sposta ${name} in su`,
  moveDown: (name) => `Sposta ${name} in giù`,
  moved: (name, place, count) => `“${name}” è ora la vista ${grouped(place)} di ${grouped(count)}`,
  rename: (name) => `Rinomina ${name}`,
  remove: (name) => `Elimina ${name}`,
  removed: (name) => `“${name}” eliminata`,
  undo: 'Annulla',
  restored: (name) => `“${name}” ripristinata`,

  exportAll: (count) => `Esporta ${counted(count, views)}`,
  importFile: 'Importa…',
  imported: (added, replaced, refused) => {
    const forms = (one: string, other: string) => ({ one, many: other, other });
    return [
      `${grouped(added)} ${plural(added, forms('aggiunta', 'aggiunte'))}`,
      `${grouped(replaced)} ${plural(replaced, forms('sostituita', 'sostituite'))}`,
      `${grouped(refused)} ${plural(refused, forms('rifiutata', 'rifiutate'))}`,
    ].join(', ');
  },
  refused: {
    damaged: 'un nome, un elenco o un indirizzo manca o è troppo lungo',
    unreadable: 'il suo elenco o uno dei suoi filtri qui non è noto',
    tooMany: 'ci sono troppe viste',
    repeated: 'il suo ID compare due volte nel file',
  },
  nth: (place) => `Vista ${place}`,
  noFile: 'Questo file non contiene viste di Rubrica.',
  fileTooLarge: 'Questo file è troppo grande per contenere viste salvate.',
  fileOfNewer: 'Questo file è di una versione più recente di Rubrica.',

  ofColleagues: 'Condivise dai colleghi',
  saveAsMine: (name) => `Salva “${name}” tra le mie viste`,
  share: 'Condividi con il team',
  stopSharing: 'Non condividere più',
  isShared: 'Condivisa con il team',
  nowShared: (name) => `“${name}” è condivisa con il team`,
  noLongerShared: (name) => `“${name}” non è più condivisa`,
  notInAccount:
    'Non tutte le viste sono salvate nell’account: il server di Rubrica non risponde. All’apertura di questo elenco si riprova. Fino ad allora sono solo in questa scheda del browser.',
  changedElsewhere:
    'L’ultima modifica non è stata salvata: le viste sono state modificate in un’altra scheda del browser o in un altro browser. Ora sono queste.',

  forgetSignedIn:
    'Questo browser dimenticherà le colonne, i filtri recenti, il tema, l’altezza delle righe, l’intervallo di aggiornamento, se caricare entrambi gli elenchi, la lingua, i formati, il fuso orario e quale vista si apre per prima, in tutte le schede del browser, con le viste e le decisioni che non sono nell’account. L’operazione non si può annullare. Ciò che è nell’account vi rimane.',
  forgetWhat: (count) =>
    `Questo browser dimenticherà le viste salvate (${grouped(count)}), le decisioni su coppie di clienti, le colonne, i filtri recenti, il tema, l’altezza delle righe, l’intervallo di aggiornamento, se caricare entrambi gli elenchi, la lingua, i formati e il fuso orario, in tutte le schede del browser. L’operazione non si può annullare.`,
  forgetStays: 'I clienti in wethod e Qonto restano come sono.',
  forgetTitle: 'Dimenticare tutto ciò che è conservato qui?',
  forgetDo: 'Dimentica tutto',
  forgotten: 'Questo browser ha dimenticato tutto.',
};
