import type { QontoMessages } from './messages.ts';

export const messages: QontoMessages = {
  unauthorised:
    'Qonto a refusé les identifiants. Reconnectez\u2011le, ou corrigez ses variables et redémarrez Rubrica.',
  forbidden: 'Qonto accepte les identifiants, mais ils n’ont pas la portée client.read.',
  precondition:
    'Qonto n’a pas accepté les en\u2011têtes de la requête. Vérifiez QONTO_STAGING_TOKEN.',
  fields: {
    first_name: 'Prénom',
    last_name: 'Nom de famille',
    currency: 'Devise',
    locale: 'Langue',
    phone: 'Téléphone avec indicatif',
    e_invoicing_reachable: 'Reçoit des factures électroniques',
  },
  yes: 'Oui',
  no: 'Non',
};
