import type { ConnectMessages } from '#i18n/types/connect.ts';

export const texts: ConnectMessages = {
  title: 'Connect your accounts',
  lead: 'Rubrica shows your own clients once it has credentials of your accounts. It only reads: it changes nothing there.',
  handOver: 'Does somebody else run Rubrica for you? Print this page for them.',
  print: 'Print',
  back: 'Back to the clients',
  parts: 'Accounts',
  all: 'All',
  intoFile: 'Put these lines into the file .env and fill them in:',
  lines: (provider) => `lines for ${provider}`,
  or: 'or',
  next: 'Then',
  fileHow:
    'The file .env stands in the folder of Rubrica, beside package.json. Make it if it is not there.',
  secret: 'It holds secrets. Keep it on that machine, and send it to nobody.',
  restart: 'Restart Rubrica. Its terminal says of each account whether it is configured.',
  launchLink: 'The terminal also prints a link. Open it once in your browser.',
  demoEnds: 'Once one account is connected, the sample clients are gone.',

  connectHow: (several) =>
    several
      ? 'Set one of these in the environment or in a file named .env, then restart Rubrica.'
      : 'Set these in the environment or in a file named .env, then restart Rubrica.',
  connectMore: (provider) => `How to connect ${provider}`,
};
