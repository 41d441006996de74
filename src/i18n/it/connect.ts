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
  restart: 'Riavviare Rubrica. Il suo terminale dice di ogni account se è configurato.',
  launchLink: 'Il terminale mostra anche un link. Aprirlo una volta nel browser.',
  demoEnds: 'Quando un account è collegato, i clienti di esempio non ci sono più.',

  connectHow: (several) =>
    several
      ? 'Impostare uno di questi gruppi nell’ambiente o in un file di nome .env, poi riavviare Rubrica.'
      : 'Impostare questi valori nell’ambiente o in un file di nome .env, poi riavviare Rubrica.',
  connectMore: (provider) => `Come collegare ${provider}`,
};
