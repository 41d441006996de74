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
    'The file .env is in the folder of Rubrica, beside package.json. Create it if it is not there.',
  secret: 'It holds secrets. Keep it on that machine, and send it to nobody.',
  restart: 'Restart Rubrica. Its terminal says of each account whether it is configured.',
  launchLink: 'The terminal also prints a link. Open it once in your browser.',
  demoEnds: 'Once one account is connected, the sample clients are gone.',

  connectAccount: (provider) => `Connect ${provider}`,
  connectAgain: (provider) => `Connect ${provider} again`,
  disconnectAccount: (provider) => `Disconnect ${provider}`,
  accountStates: {
    none: (provider) =>
      `You allow Rubrica to read your clients in ${provider}. Then you come back here.`,
    connected: (provider) => `${provider} is connected. Its credentials renew themselves.`,
    refused: (provider) => `${provider} no longer accepts the credentials. Connect it again.`,
  },
  onlyAdministrators: (provider) => `An administrator of Rubrica can connect ${provider}.`,
  accountUnknown:
    'Rubrica’s server does not say what can be connected. Reload the page in a moment.',
  accountFailed: (provider) =>
    `That did not work: ${provider} is as before. Try again in a moment.`,
  notRevoked: (provider) =>
    `Rubrica has deleted the credentials, but ${provider} did not confirm it. Remove Rubrica’s access there too.`,
  outcomes: {
    expired: (provider) =>
      `Connecting ${provider} took too long, or was completed before. Start again.`,
    browser: (provider) =>
      `Connecting ${provider} began in another browser. Start again in this one.`,
    denied: (provider) => `${provider} is not connected, because access was denied there.`,
    refused: (provider) => `${provider} did not accept the code. Start again.`,
    application: (provider) =>
      `${provider} does not accept Rubrica’s application. Check its client ID, its client secret and the redirect address.`,
    unclear: (provider) => `${provider} did not answer as expected. Try again in a moment.`,
    kept: (provider) =>
      `Rubrica could not save the credentials, so ${provider} is not connected. Try again in a moment.`,
  },

  connectHow: (several) =>
    several
      ? 'Set one of these in the environment or in a file named .env, then restart Rubrica.'
      : 'Set these in the environment or in a file named .env, then restart Rubrica.',
  connectMore: (provider) => `How to connect ${provider}`,
};
