import type { ViewMessages } from '#i18n/types/views.ts';

export const viewTexts: ViewMessages = {
  title: 'Vues enregistrées',
  builtIn: {
    all: 'Tous les clients',
    changedThisWeek: 'Modifiés cette semaine',
    newThisMonth: 'Nouveaux ce mois\u2011ci',
    deleted: 'Supprimés',
    withoutVatNumber: 'Sans n°\u00a0de TVA',
    withoutAddress: 'Sans adresse',
    withoutInvoicing: 'Sans code destinataire ni PEC',
  },
  custom: 'Personnalisée',
  changed: 'modifiée',

  saveAs: 'Enregistrer sous…',

  forget: 'Oublier ce qui est conservé ici…',
};
