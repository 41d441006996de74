import type { ConnectGuide } from '#providers/shared/connect-guide.ts';

/** From wethod's documentation of its API (`apis/wethod.md`). */
export const guide: ConnectGuide = [
  {
    name: 'With a personal access token',
    steps: [
      'Sign in to wethod as a user with the permission crm.view.',
      'In that user’s account settings, create a personal access token.',
      'Note the company as it is in the address: acme if you sign in at acme.wethod.com.',
    ],
    values: ['the personal access token', 'the company, such as acme'],
    note: null,
  },
];
