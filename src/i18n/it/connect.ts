import type { ConnectMessages } from '#i18n/types/connect.ts';

export const texts: ConnectMessages = {
  title: 'Collegare i propri account',
  lead: 'Con le credenziali dei propri account Rubrica mostra i clienti reali. Legge soltanto: non modifica nulla.',
  handOver: 'È un’altra persona a gestire Rubrica? Stampare questa pagina per lei.',
  print: 'Stampa',
  back: 'Torna ai clienti',
  parts: 'Account',
  all: 'Tutti',
  intoFile: 'Scrivere queste righe nel file .env e completarle:',
  lines: (provider) => `righe per ${provider}`,
  or: 'oppure',
  next: 'Poi',
  fileHow:
    'Il file .env si trova nella cartella di Rubrica, accanto a package.json. Se non c’è, crearlo.',
  secret: 'Contiene segreti. Conservarlo su quella macchina e non inviarlo a nessuno.',
  restart: 'Riavviare Rubrica. Il suo terminale indica per ogni account se è configurato.',
  launchLink: 'Il terminale mostra anche un link. Aprirlo una volta nel browser.',
  demoEnds: 'Quando un account è collegato, i clienti di esempio spariscono.',

  connectAccount: (provider) => `Collega ${provider}`,
  connectAgain: (provider) => `Collega di nuovo ${provider}`,
  disconnectAccount: (provider) => `Scollega ${provider}`,
  accountStates: {
    none: (provider) =>
      `Su ${provider} si consente a Rubrica di leggere i clienti. Poi si torna qui.`,
    connected: (provider) => `${provider} è collegato. Le credenziali si rinnovano da sole.`,
    refused: (provider) => `${provider} non accetta più le credenziali. Collegarlo di nuovo.`,
  },
  onlyAdministrators: (provider) => `Un amministratore di Rubrica può collegare ${provider}.`,
  accountUnknown:
    'Il server di Rubrica non dice che cosa si può collegare. Ricaricare la pagina tra poco.',
  accountFailed: (provider) =>
    `Operazione non riuscita: per ${provider} non è cambiato nulla. Riprovare tra poco.`,
  notRevoked: (provider) =>
    `Rubrica ha eliminato le credenziali, ma ${provider} non l’ha confermato. Revocare l’accesso anche lì.`,
  outcomes: {
    expired: (provider) =>
      `Il collegamento di ${provider} è scaduto o era già concluso. Ricominciare.`,
    browser: (provider) =>
      `Il collegamento di ${provider} è iniziato in un altro browser. Ricominciare in questo.`,
    denied: (provider) => `${provider} non è collegato, perché lì l’accesso è stato negato.`,
    refused: (provider) => `${provider} non ha accettato il codice. Ricominciare.`,
    application: (provider) =>
      `${provider} non accetta l’applicazione di Rubrica. Controllare client ID, client secret e indirizzo di reindirizzamento.`,
    unclear: (provider) => `${provider} non ha risposto come previsto. Riprovare tra poco.`,
    kept: (provider) =>
      `Rubrica non ha potuto salvare le credenziali, quindi ${provider} non è collegato. Riprovare tra poco.`,
  },

  connectHow: (several) =>
    several
      ? 'Impostare uno di questi gruppi nell’ambiente o in un file di nome .env, poi riavviare Rubrica.'
      : 'Impostare questi valori nell’ambiente o in un file di nome .env, poi riavviare Rubrica.',
  connectMore: (provider) => `Come collegare ${provider}`,
};
