import type { ConnectGuide } from '#providers/shared/connect-guide.ts';

/** From wethod's documentation of its API (`apis/wethod.md`). */
export const guide: ConnectGuide = [
  {
    name: 'Avec un jeton d’accès personnel',
    steps: [
      'Connectez\u2011vous à wethod en tant qu’utilisateur disposant de l’autorisation crm.view.',
      'Dans les paramètres du compte de cet utilisateur, créez un jeton d’accès personnel.',
      'Notez l’entreprise telle qu’elle figure dans l’adresse\u00a0: acme si vous vous connectez sur acme.wethod.com.',
    ],
    values: ['le jeton d’accès personnel', 'l’entreprise, par exemple acme'],
    note: null,
  },
];
