import type { ConnectGuide } from '#providers/shared/connect-guide.ts';

/** From wethod's documentation of its API (`apis/wethod.md`). */
export const guide: ConnectGuide = [
  {
    name: 'Avec un jeton d’accès personnel',
    steps: [
      'Connectez-vous à wethod avec un utilisateur qui a le droit crm.view.',
      'Dans les réglages du compte de cet utilisateur, créez un jeton d’accès personnel.',
      'Notez l’entreprise telle qu’elle figure dans l’adresse\u00a0: acme si vous vous connectez sur acme.wethod.com.',
    ],
    values: ['le jeton d’accès personnel', 'l’entreprise, par exemple acme'],
    note: null,
  },
];
