import type { Ask } from '#sync/api-client.ts';
import { RequestQueue } from '#sync/request-queue.ts';
import type { SyncState } from '#sync/sync-state.ts';
import { synchronise } from '#sync/synchronise.ts';
import type { Time } from '#sync/time.ts';
import type { Provider } from '#providers/contract.ts';

/** One load from a server, or one renewal, which nobody leaves. */
export function synchronised(
  { provider, ask, time }: { readonly provider: Provider; readonly ask: Ask; readonly time: Time },
  from: SyncState | null,
  onChange: (loaded: SyncState) => void = () => {},
): Promise<SyncState> {
  const queue = new RequestQueue(provider, ask, time);
  const { signal } = new AbortController();
  return synchronise({ provider, from, sort: [], queue, signal, time, onChange });
}
