import type { QontoMessages } from './messages.ts';

export const messages: QontoMessages = {
  unauthorised:
    'Qonto ha rifiutato le credenziali. I suoi token di accesso valgono un’ora: rinnovare QONTO_TOKEN, o controllare QONTO_LOGIN e QONTO_SECRET_KEY, poi riavviare Rubrica.',
  forbidden: 'Qonto accetta le credenziali, ma non hanno lo scope client.read.',
  precondition:
    'Qonto non ha accettato le intestazioni della richiesta. Controllare QONTO_STAGING_TOKEN.',
  fields: {
    first_name: 'Nome proprio',
    last_name: 'Cognome',
    currency: 'Valuta',
    locale: 'Lingua',
    phone: 'Telefono con prefisso',
    e_invoicing_reachable: 'Riceve e-fatture',
  },
  yes: 'Sì',
  no: 'No',
};
