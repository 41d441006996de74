import { duration } from '#i18n/count.ts';
import type { ProblemMessages } from '#i18n/types/problems.ts';

export const problems: ProblemMessages = {
  kinds: {
    offline: {
      sentence: () => 'This device is offline. Check the network, then try again.',
      cause: () => 'this device is offline',
    },
    unreachable: {
      sentence: ({ isTeam }) =>
        `Rubrica’s own server does not answer. ${isTeam ? 'Try again in a moment.' : 'Start it with “npm start”, then try again.'}`,
      cause: () => 'Rubrica’s own server does not answer',
    },
    locked: {
      sentence: () =>
        'Rubrica was restarted. Open the new link from its terminal, then reload this page.',
      cause: () => 'Rubrica was restarted and needs its new link',
    },
    outdated: {
      sentence: () => 'A new version is available. Reload to use it.',
      cause: () => 'a new version is available',
    },
    fault: {
      sentence: () => 'Something went wrong in Rubrica. Reload the page to continue.',
      cause: () => 'something went wrong in Rubrica',
    },
    timeout: {
      sentence: ({ provider }) => `${provider} did not answer in time. Try again in a moment.`,
      cause: (provider) => `${provider} did not answer in time`,
    },
    invalid: {
      sentence: ({ provider }) =>
        `${provider} does not accept one of the filters. Change or remove it.`,
      cause: (provider) => `${provider} does not accept one of the filters`,
    },
    unauthorised: {
      sentence: ({ unauthorised }) => unauthorised,
      cause: (provider) => `${provider} refused the credentials`,
    },
    forbidden: {
      sentence: ({ forbidden }) => forbidden,
      cause: (provider) => `${provider} does not allow this`,
    },
    'not-found': {
      sentence: ({ provider }) =>
        `${provider} has no client with this ID. It may have been deleted, or the link is wrong.`,
      cause: (provider) => `${provider} has no client with this ID`,
    },
    precondition: {
      sentence: ({ precondition }) => precondition,
      cause: (provider) => `${provider} did not accept the request’s headers`,
    },
    'rate-limited': {
      sentence: ({ provider }) => `${provider} allows no more requests for now.`,
      cause: (provider) => `${provider} allows no more requests for now`,
    },
    upstream: {
      sentence: ({ provider }) => `${provider} has a problem. Try again in a moment.`,
      cause: (provider) => `${provider} has a problem`,
    },
    contract: {
      sentence: ({ provider }) =>
        `${provider} sent an answer that Rubrica cannot read. Try again. If it happens again, Rubrica needs an update.`,
      cause: (provider) => `${provider} sent an answer that Rubrica cannot read`,
    },
  },

  says: (provider) => `${provider} says:`,
  wait: (seconds) => (seconds > 0 ? `Retrying in ${duration(seconds)}` : 'Retrying'),
  waitSentence: (provider, seconds) =>
    seconds > 0
      ? `${provider} allows no more requests for now. Retrying in ${duration(seconds)}.`
      : `${provider} allows requests again. Retrying.`,
  reference: (provider) => `Reference for ${provider}’s support:`,
  referenceName: 'reference',
  retry: 'Try again',
  reload: 'Reload',
};
