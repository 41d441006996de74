import type { Ask } from '#loading/ask.ts';
import { Lane } from '#loading/lane.ts';
import type { Loaded } from '#loading/loaded.ts';
import { synchronise } from '#loading/synchronise.ts';
import type { Time } from '#loading/time.ts';
import type { Provider } from '#providers/contract.ts';

/** One load from a server, or one renewal, which nobody leaves. */
export function synchronised(
  { provider, ask, time }: { readonly provider: Provider; readonly ask: Ask; readonly time: Time },
  from: Loaded | null,
  onChange: (loaded: Loaded) => void = () => {},
): Promise<Loaded> {
  const lane = new Lane(provider, ask, time);
  const { signal } = new AbortController();
  return synchronise({ provider, from, sort: [], lane, signal, time, onChange });
}
