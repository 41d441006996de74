import type { QontoMessages } from './messages.ts';

export const messages: QontoMessages = {
  unauthorised:
    'Qonto ha rifiutato le credenziali. Collegarlo di nuovo, o correggere le sue variabili e riavviare Rubrica.',
  forbidden: 'Qonto accetta le credenziali, ma non hanno lo scope client.read.',
  precondition:
    'Qonto non ha accettato le intestazioni della richiesta. Controllare QONTO_STAGING_TOKEN.',
  fields: {
    first_name: 'Nome proprio',
    last_name: 'Cognome',
    currency: 'Valuta',
    locale: 'Lingua',
    phone: 'Telefono con prefisso',
    e_invoicing_reachable: 'Riceve fatture elettroniche',
  },
  yes: 'Sì',
  no: 'No',
};
