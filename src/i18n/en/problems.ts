import type { ErrorKind } from '#domain/errors.ts';
import { duration } from '#i18n/count.ts';

/** The provider's own words for what only it can mean: what was refused, and where to mend it. */
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
      sentence: () => 'A newer version of Rubrica is there. Reload the page to go on with it.',
      cause: () => 'a newer version of Rubrica is there',
    },
    fault: {
      sentence: () => 'Something went wrong in Rubrica itself. Reload the page to go on.',
      cause: () => 'something went wrong in Rubrica itself',
    },
    timeout: {
      sentence: ({ provider }) => `${provider} did not answer in time. Try again in a moment.`,
      cause: (provider) => `${provider} did not answer in time`,
    },
    invalid: {
      sentence: ({ provider }) =>
        `${provider} does not accept a part of this question. Change or remove that filter.`,
      cause: (provider) => `${provider} does not accept a part of this question`,
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
        `${provider} has nothing under this id. It may have been removed, or the link is not right.`,
      cause: (provider) => `${provider} has nothing under this id`,
    },
    precondition: {
      sentence: ({ precondition }) => precondition,
      cause: (provider) => `${provider} did not accept the request’s headers`,
    },
    'rate-limited': {
      sentence: ({ provider }) => `${provider} asks to wait before the next request.`,
      cause: (provider) => `${provider} asks to wait`,
    },
    upstream: {
      sentence: ({ provider }) => `${provider} has a problem of its own. Try again in a moment.`,
      cause: (provider) => `${provider} has a problem of its own`,
    },
    contract: {
      sentence: ({ provider }) =>
        `${provider} sent an answer that Rubrica cannot read. Try again; if it stays, Rubrica needs an update.`,
      cause: (provider) => `${provider} sent an answer that Rubrica cannot read`,
    },
  } satisfies Record<ErrorKind, KindWords> as Record<ErrorKind, KindWords>,

  says: (provider: string) => `${provider} says:`,
  /** It goes on by itself. */
  wait: (provider: string, seconds: number) => `${provider} asks to wait ${duration(seconds)}`,
  waitSentence: (provider: string, seconds: number) =>
    seconds > 0
      ? `${provider} asks to wait ${duration(seconds)}. Rubrica then goes on by itself.`
      : `The wait that ${provider} asked for is over. Going on.`,
  reference: (provider: string) => `Reference for ${provider}’s support:`,
  referenceName: 'reference',
  retry: 'Try again',
  reload: 'Reload',
};
