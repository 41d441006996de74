import type { ConnectGuide } from '#providers/shared/connect-guide.ts';

/** From Qonto's documentation of its API (`apis/qonto.md`). */
export const guide: ConnectGuide = [
  {
    name: 'With an API key',
    steps: [
      'In the Qonto web app, choose your organisation, then Integrations and Partnerships, then API key.',
      'It shows a login and a secret key. If there is no key yet, generate one.',
    ],
    values: ['the login', 'the secret key'],
    note: 'A new key replaces the old one for every program that uses it.',
  },
  {
    name: 'With an OAuth application',
    steps: [
      'In Qonto’s developer portal, register an application with the scopes client.read and offline_access.',
      'As its redirect address give that of Rubrica, as your browser shows it, followed by /connections/qonto/callback.',
      'After the restart, press Connect Qonto on this page.',
    ],
    values: ['the client ID', 'the client secret'],
    note: 'Rubrica keeps what it receives encrypted, and renews it by itself.',
  },
  {
    name: 'With an OAuth access token',
    steps: ['With your own OAuth application, get an access token with the scope client.read.'],
    values: ['the access token'],
    note: 'It is valid for one hour, and Rubrica does not renew it. For daily use, choose the API key.',
  },
];
