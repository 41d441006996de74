import { readBootstrap } from '#sync/bootstrap.ts';

/** All tabs of a browser hear each other here. */
const CHANNEL = 'rubrica.session';

/** What one tab tells the others: of which session it is, and whether that has ended. */
export interface Told {
  readonly session: string;
  readonly hasEnded: boolean;
}

export const ownSession = readBootstrap()?.session ?? '';

let channel: BroadcastChannel | null = null;

/** One for the whole tab: it does not hear itself. */
function toOthers(): BroadcastChannel {
  channel ??= new BroadcastChannel(CHANNEL);
  return channel;
}

/** Calls with what other tabs tell. */
export function hearTabs(hear: (told: Told) => void): void {
  toOthers().addEventListener('message', ({ data }: MessageEvent<Told>) => hear(data));
}

export function tellTabs(hasEnded: boolean): void {
  const told: Told = { session: ownSession, hasEnded };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel, not a window
  toOthers().postMessage(told);
}
