import { duration } from '#i18n/count.ts';
import type { ProblemMessages } from '#i18n/types/problems.ts';

export const problems: ProblemMessages = {
  kinds: {
    offline: {
      sentence: () => 'Questo dispositivo è offline. Controllare la rete, poi riprovare.',
      cause: () => 'questo dispositivo è offline',
    },
    unreachable: {
      sentence: ({ isTeam }) =>
        `Il server di Rubrica non risponde. ${isTeam ? 'Riprovare tra poco; se continua, avvisare chi lo gestisce.' : 'Avviarlo con “npm start”, poi riprovare.'}`,
      cause: () => 'il server di Rubrica non risponde',
    },
    locked: {
      sentence: () =>
        'Rubrica è stata riavviata. Aprire il nuovo link dal suo terminale, poi ricaricare questa pagina.',
      cause: () => 'Rubrica è stata riavviata e serve il nuovo link',
    },
    outdated: {
      sentence: () => 'È disponibile una nuova versione. Ricaricare per usarla.',
      cause: () => 'è disponibile una nuova versione',
    },
    fault: {
      sentence: () => 'Si è verificato un errore in Rubrica. Ricaricare la pagina per continuare.',
      cause: () => 'si è verificato un errore in Rubrica',
    },
    timeout: {
      sentence: ({ provider }) => `${provider} non ha risposto in tempo. Riprovare tra poco.`,
      cause: (provider) => `${provider} non ha risposto in tempo`,
    },
    invalid: {
      sentence: ({ provider }) => `${provider} non accetta uno dei filtri. Cambiarlo o rimuoverlo.`,
      cause: (provider) => `${provider} non accetta uno dei filtri`,
    },
    unauthorised: {
      sentence: ({ unauthorised }) => unauthorised,
      cause: (provider) => `${provider} ha rifiutato le credenziali`,
    },
    forbidden: {
      sentence: ({ forbidden }) => forbidden,
      cause: (provider) => `${provider} non lo permette`,
    },
    'not-found': {
      sentence: ({ provider }) =>
        `${provider} non ha un cliente con questo ID. Forse è stato eliminato, o il link è sbagliato.`,
      cause: (provider) => `${provider} non ha un cliente con questo ID`,
    },
    precondition: {
      sentence: ({ precondition }) => precondition,
      cause: (provider) => `${provider} non ha accettato le intestazioni della richiesta`,
    },
    'rate-limited': {
      sentence: ({ provider }) => `${provider} per ora non accetta altre richieste.`,
      cause: (provider) => `${provider} per ora non accetta altre richieste`,
    },
    upstream: {
      sentence: ({ provider }) => `${provider} ha un problema. Riprovare tra poco.`,
      cause: (provider) => `${provider} ha un problema`,
    },
    contract: {
      sentence: ({ provider }) =>
        `${provider} ha inviato una risposta che Rubrica non sa leggere. Riprovare. Se succede ancora, Rubrica va aggiornata.`,
      cause: (provider) => `${provider} ha inviato una risposta che Rubrica non sa leggere`,
    },
  },

  says: (provider) => `${provider} risponde:`,
  wait: (seconds) => (seconds > 0 ? `Nuovo tentativo tra ${duration(seconds)}` : 'Nuovo tentativo'),
  waitSentence: (provider, seconds) =>
    seconds > 0
      ? `${provider} per ora non accetta altre richieste. Nuovo tentativo tra ${duration(seconds)}.`
      : `${provider} accetta di nuovo richieste. Nuovo tentativo in corso.`,
  reference: (provider) => `Riferimento per l’assistenza di ${provider}:`,
  referenceName: 'riferimento',
  retry: 'Riprova',
  reload: 'Ricarica',
};
