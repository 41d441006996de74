import { useSyncExternalStore } from 'react';
import { spareTime } from '#async/spare-time.ts';
import { ownSession } from '#app/team/leave.ts';
import type { AccountDecisions } from './account-decisions.ts';
import type { DecisionStorage } from './decision-store.ts';

/** Whether decisions are kept in the account of somebody who is signed in, instead of this browser. */
export const isInAccount = ownSession !== '';

let account: AccountDecisions | null = null;
let fault: 'unsaved' | 'changed' | null = null;
const listeners = new Set<() => void>();

/** Where they are then, once they have come. */
export const accountPlace: DecisionStorage = {
  read: () => account?.read() ?? null,
  write: (text) => {
    if (account === null) throw new Error('The account is not here yet.');
    account.write(text);
  },
  remove: () => {
    if (account === null) throw new Error('The account is not here yet.');
    account.remove();
  },
};

let opening: Promise<AccountDecisions> | null = null;

/** Opens the account in spare time; `hear` is told that the decisions are there, and each time that they are others. */
export function openAccountDecisions(hear: () => void): Promise<AccountDecisions> {
  opening ??= load(hear);
  return opening;
}

async function load(hear: () => void): Promise<AccountDecisions> {
  await spareTime();
  const [{ AccountDecisions: Account }, { decisionsApi }] = await Promise.all([
    import('./account-decisions.ts'),
    import('#app/team/shared-api.ts'),
  ]);
  const opened = new Account(decisionsApi, (next) => {
    fault = next;
    // Decisions that could not be read are not taken for none.
    if (next !== 'unsaved') account = opened;
    hear();
    for (const listener of listeners) listener();
  });
  await opened.refresh();
  return opened;
}

/** Reads what colleagues said by now, and sends what the server did not take before. */
export function refreshAccount(): void {
  void opening?.then((opened) => opened.refresh());
}

/** Waits until the server has what was said here. Whether it took all of it. */
export async function sendToAccount(): Promise<boolean> {
  await (await opening)?.refresh();
  return fault === null;
}

export function useAccountFault(): typeof fault {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => fault,
  );
}
