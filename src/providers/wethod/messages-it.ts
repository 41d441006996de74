import type { WethodMessages } from './messages.ts';

export const messages: WethodMessages = {
  unauthorised: 'wethod ha rifiutato il token. Controllare WETHOD_TOKEN, poi riavviare Rubrica.',
  forbidden: 'wethod accetta il token, ma il suo utente non ha il permesso crm.view.',
  precondition:
    'wethod non ha accettato l’azienda o la versione. Controllare WETHOD_COMPANY (intestazione Wethod-Company) e WETHOD_VERSION (intestazione Wethod-Version).',
  fields: {
    payment_condition: 'Condizione di pagamento',
    payment_term_id: 'ID termini di pagamento',
    vat_rate_id: 'ID aliquota IVA',
    bank_account_id: 'ID conto bancario',
    intent_code: 'Dichiarazione d’intento',
    intent_date: 'Data dich. d’intento',
    acronym: 'Sigla',
    website: 'Sito web',
    linkedin: 'LinkedIn',
    group_id: 'ID gruppo',
    group_company: 'Società del gruppo',
    description: 'Descrizione',
    notes: 'Note',
  },
};
