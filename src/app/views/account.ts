import { useSyncExternalStore } from 'react';
import { keptUnder, type KeptText } from '#app/state/kept-here.ts';
import { spareTime } from '#async/spare-time.ts';
import { ownSession } from '#app/team/leave.ts';
import type { AccountShown, AccountViews } from './account-views.ts';
import { KEY } from './start.ts';

/** Whether views are kept in the account of somebody who is signed in, instead of this browser. */
export const isInAccount = ownSession !== '';

const local = keptUnder(KEY);
let account: AccountViews | null = null;
let shown: AccountShown = { colleagues: [], fault: null };
const listeners = new Set<() => void>();

/** Where the views are: in this browser; where somebody is signed in, in their account, once it has come. */
export const viewsPlace: KeptText = {
  read: () => (isInAccount ? (account?.read() ?? null) : local.read()),
  write: (text) => {
    if (!isInAccount) local.write(text);
    else if (account === null) throw new Error('The account is not here yet.');
    else account.write(text);
  },
};

let opening: Promise<AccountViews> | null = null;

/** Opens the account in spare time; `hear` is told that the views are there, and each time that they are others. */
export function openAccount(hear: () => void): Promise<AccountViews> {
  opening ??= loadAccount(hear);
  return opening;
}

async function loadAccount(hear: () => void): Promise<AccountViews> {
  await spareTime();
  const [{ AccountViews: Account }, { viewsApi }] = await Promise.all([
    import('./account-views.ts'),
    import('#app/team/shared-api.ts'),
  ]);
  const opened = new Account(viewsApi, local, (next) => {
    shown = next;
    // Views that could not be read are not taken for none.
    if (next.fault !== 'unsaved') account = opened;
    hear();
    for (const listener of listeners) listener();
  });
  await opened.refresh();
  return opened;
}

/** Reads what colleagues share by now, and sends what the server did not take before. */
export function refreshAccount(): void {
  void opening?.then((opened) => opened.refresh());
}

export function useAccount(): AccountShown {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
}
