import type { ViewMessages } from '#i18n/types/views.ts';

export const viewTexts: ViewMessages = {
  title: 'Viste salvate',
  builtIn: {
    all: 'Tutti i clienti',
    changedThisWeek: 'Modificati questa settimana',
    newThisMonth: 'Nuovi questo mese',
    deleted: 'Eliminati',
    withoutVatNumber: 'Senza partita IVA',
    withoutAddress: 'Senza indirizzo',
    withoutInvoicing: 'Senza cod. destinatario né PEC',
  },
  custom: 'Personalizzata',
  changed: 'modificata',

  saveAs: 'Salva come nuova…',

  forget: 'Dimentica ciò che è conservato qui…',
};
