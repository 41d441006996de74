import { fits, record, satisfying } from '#domain/check.ts';
import type { PageStart } from '#sync/bootstrap.ts';
import { hearKept } from '#app/state/kept-here.ts';
import { accountPlace, isInAccount, openAccountDecisions } from './account.ts';
import type { AccountDecisions } from './account-decisions.ts';
import { DecisionStore, type DecisionStorage } from './decision-store.ts';

const TAG = /^[\da-f]{16}$/;
const start = record<Pick<PageStart, 'accounts'>>({
  accounts: satisfying((value) => typeof value === 'string' && TAG.test(value), 'no known value'),
});

/** The accounts behind this page, as the server tells them; `null` where it does not. */
function readAccounts(): string | null {
  const element = globalThis.document?.querySelector<HTMLMetaElement>('meta[name="start"]');
  if (!element) return null;
  const read: unknown = JSON.parse(element.content);
  return fits(start, read) ? read.accounts : null;
}

/** Decisions of other accounts are not these: the key of what is kept says whose they are. */
export const accounts = readAccounts();
const key = `rubrica:pairs:${accounts}`;

/** Opened at each use: a browser that forbids it throws when it is opened. */
function keptIn(open: () => Storage): DecisionStorage {
  // Without the accounts nobody would know whose they are.
  if (accounts === null) return NOWHERE;
  return {
    read: () => open().getItem(key),
    write: (text) => open().setItem(key, text),
    remove: () => open().removeItem(key),
  };
}

const NOWHERE: DecisionStorage = {
  read: () => null,
  write: () => {
    throw new Error('The server does not say which accounts these are.');
  },
  remove: () => {},
};

/** For as long as the page lives. */
export const decisionStore = new DecisionStore({
  browser: isInAccount ? accountPlace : keptIn(() => localStorage),
  tab: isInAccount ? NOWHERE : keptIn(() => sessionStorage),
});

/** What this browser keeps, also while somebody is signed in: for all tabs, and for this one. */
export const placesHere = [keptIn(() => localStorage), keptIn(() => sessionStorage)] as const;

/** The decisions in the account, once they are here. */
export function openDecisions(): Promise<AccountDecisions> {
  return openAccountDecisions(decisionStore.hearAccount);
}

let isHearing = false;

/** Once somebody listens, other tabs are heard for as long as the page is there. */
export function followDecisions(listener: () => void): () => void {
  if (!isHearing) {
    hearKept(key, decisionStore.hear, decisionStore.hearForgotten);
    if (isInAccount) void openDecisions();
  }
  isHearing = true;
  return decisionStore.subscribe(listener);
}
