import type { WethodMessages } from './messages.ts';

export const messages: WethodMessages = {
  unauthorised: 'wethod a refusé le jeton. Vérifiez WETHOD_TOKEN, puis redémarrez Rubrica.',
  forbidden:
    'wethod accepte le jeton, mais son utilisateur ne dispose pas de l’autorisation crm.view.',
  precondition:
    'wethod n’a pas accepté l’entreprise ou la version. Vérifiez WETHOD_COMPANY (en\u2011tête Wethod-Company) et WETHOD_VERSION (en\u2011tête Wethod-Version).',
  fields: {
    payment_condition: 'Condition de paiement',
    payment_term_id: 'ID délai de paiement',
    vat_rate_id: 'ID taux de TVA',
    bank_account_id: 'ID compte bancaire',
    intent_code: 'Déclaration d’intention',
    intent_date: 'Date décl. d’intention',
    acronym: 'Sigle',
    website: 'Site web',
    linkedin: 'LinkedIn',
    group_id: 'ID groupe',
    group_company: 'Société du groupe',
    description: 'Description',
    notes: 'Notes',
  },
};
