import type { ConnectGuide } from '#providers/shared/connect-guide.ts';

/** From wethod's documentation of its API (`apis/wethod.md`). */
export const guide: ConnectGuide = [
  {
    name: 'Con un token di accesso personale',
    steps: [
      'Accedere a wethod come utente con il permesso crm.view.',
      'Nelle impostazioni dell’account di quell’utente, creare un token di accesso personale.',
      'Annotare l’azienda come compare nell’indirizzo: acme se si accede da acme.wethod.com.',
    ],
    values: ['il token di accesso personale', 'l’azienda, per esempio acme'],
    note: null,
  },
];
