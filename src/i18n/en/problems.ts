import type { ErrorKind } from '#domain/errors.ts';
import { duration } from '#i18n/count.ts';

/** The provider's own words for what only it can mean: what was refused, and where to fix it. */
export interface ProblemHints {
  readonly unauthorised: string;
  readonly forbidden: string;
  readonly precondition: string;
}

/** Where a problem arose. */
interface Context extends ProblemHints {
  /** As people know the provider. */
  readonly provider: string;
}

interface KindWords {
  /** One sentence that a person can act on. */
  readonly sentence: (context: Context) => string;
  /** Within a line, after a colon. */
  readonly cause: (provider: string) => string;
}

export const problems = {
  kinds: {
    offline: {
      sentence: () => 'This device is offline. Check the network, then try again.',
      cause: () => 'this device is offline',
    },
    unreachable: {
      sentence: () =>
        'Rubrica’s own server does not answer. Start it with “npm start”, then try again.',
      cause: () => 'Rubrica’s own server does not answer',
    },
    locked: {
      sentence: () =>
        'Rubrica was started again. Open it by the link that its terminal shows, then reload this page.',
      cause: () => 'Rubrica was started again, and has not let this browser in',
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
      sentence: ({ provider }) => `${provider} has a problem of its own. Try again in a moment.`,
      cause: (provider) => `${provider} has a problem of its own`,
    },
    contract: {
      sentence: ({ provider }) =>
        `${provider} sent an answer that Rubrica cannot read. Try again. If this happens again, Rubrica needs an update.`,
      cause: (provider) => `${provider} sent an answer that Rubrica cannot read`,
    },
  } satisfies Record<ErrorKind, KindWords> as Record<ErrorKind, KindWords>,

  says: (provider: string) => `${provider} says:`,
  /** It retries without anybody's doing: `Retrying in 8 s`. */
  wait: (seconds: number) => (seconds > 0 ? `Retrying in ${duration(seconds)}` : 'Retrying'),
  waitSentence: (provider: string, seconds: number) =>
    seconds > 0
      ? `${provider} allows no more requests for now. Retrying in ${duration(seconds)}.`
      : `${provider} allows requests again. Retrying.`,
  reference: (provider: string) => `Reference for ${provider}’s support:`,
  referenceName: 'reference',
  retry: 'Try again',
  reload: 'Reload',
};
