import { grouped } from '#i18n/count.ts';
import type { ScreenMessages } from '#i18n/types/screen.ts';
import { counted, plural } from './plural.ts';

const clients = { one: 'cliente', many: 'di clienti', other: 'clienti' };

export const screen: ScreenMessages = {
  product: 'Rubrica',
  clientsOf: (provider) => `Clienti ${provider}`,
  title: (parts) => [...parts, 'Rubrica'].join(' · '),
  notStarted: 'Non disponibile',
  skipToClients: 'Vai direttamente ai clienti',

  listTools: 'Strumenti dell’elenco',

  histogram: 'Grafico delle date',
  export: 'Esporta',
  exportBusy: (part) => `Esportazione: ${Math.floor(100 * part)}%`,
  exportClients: 'Esporta i clienti',

  providers: 'Sistemi',
  both: 'Entrambi',
  modes: {
    configured: 'Configurato',
    live: 'Reale',
    staging: 'Prova',
    sandbox: 'Demo',
    absent: 'Non collegato',
  },
  count: grouped,

  demo: 'Questi sono clienti di esempio.',
  demoShort: 'Clienti di esempio.',
  connect: (providers) => `Collega ${providers.join(' o ')}`,
  dismiss: 'Nascondi',

  displayMenu: 'Aspetto',
  commands: 'Comandi',
  shortcuts: 'Scorciatoie da tastiera',

  shown: (shown, loaded) =>
    shown === loaded ? counted(loaded, clients) : `${grouped(shown)} di ${grouped(loaded)}`,
  hidden: (count) =>
    counted(count, {
      one: 'eliminato nascosto',
      many: 'di eliminati nascosti',
      other: 'eliminati nascosti',
    }),
  showHidden: 'Mostra anche i clienti eliminati',
  loaded: (loaded, total) =>
    total === null ? `${grouped(loaded)} finora` : `${grouped(loaded)} di ${grouped(total)}`,
  shownOfLoading: (shown, progress) =>
    `${counted(shown, { one: 'mostrato', many: 'mostrati', other: 'mostrati' })} · ${progress}`,
  loading: 'Caricamento dei clienti',
  waitingFor: (provider) => `In attesa di ${provider}`,
  completeAsOf: (time) => `completo alle ${time}`,
  allCheckedAt: (time) => `tutto controllato alle ${time}`,
  readAt: (time) => `letto alle ${time}, qualche cliente potrebbe mancare`,
  changesReadAt: (time) =>
    `modifiche lette alle ${time}, qualche cliente potrebbe mancare o essere già eliminato`,
  allReadAt: (time) => `tutto letto alle ${time}`,
  allRead: 'tutto letto, qualche cliente potrebbe mancare',
  checkAgain: 'Ricontrolla tutto',
  incomplete: 'incompleto',
  incompleteBecause: (progress, cause) => `incompleto: ${progress}, ${cause}`,
  unproved: (provider) => `incompleto: il conteggio di ${provider} e il suo elenco non coincidono`,
  checking: (known) =>
    `${counted(known, { one: 'caricato', many: 'caricati', other: 'caricati' })}, controllo in corso`,
  checkingSlowly: (known, provider) =>
    `${counted(known, { one: 'caricato', many: 'caricati', other: 'caricati' })}, controllo lento per il limite orario di richieste di ${provider}`,
  checked: (verified, known) =>
    `${grouped(verified)} di ${grouped(known)} ${plural(verified, { one: 'controllato', many: 'controllati', other: 'controllati' })}`,
  recentChanges: (count) =>
    counted(count, {
      one: 'cliente nuovo o modificato',
      many: 'di clienti nuovi o modificati',
      other: 'clienti nuovi o modificati',
    }),
  markSeen: 'Segna come visti',
  printList: 'Stampa l’elenco',
  notRefreshedBecause: (cause) => `non aggiornato: ${cause}`,
  refreshing: 'aggiornamento in corso',
  ofProvider: (provider, said) => `${provider}: ${said}`,
  offline: (time) =>
    time === null ? 'Offline. Il caricamento riprende con la rete.' : `Offline. Dati delle ${time}`,
  online: 'Di nuovo online',
  refresh: 'Aggiorna',
  goOn: 'Continua',
  noChanges: 'Nessuna modifica',
  changed: 'L’elenco è cambiato',
  complete: 'completo',

  close: 'Chiudi',
  datesIn: 'Date in',

  printedFirst: (printed, count) =>
    `Sono stampati solo i primi ${grouped(printed)} di ${counted(count, clients)}. Filtrare l’elenco per stampare gli altri.`,

  notConnected: (provider) => `${provider} non è collegato`,
};
