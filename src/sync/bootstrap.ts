import type { ProviderId } from '#domain/client.ts';
import { list, nullable, oneOf, optional, parsed, record, string } from '#domain/check.ts';
import type { ProviderStatus } from '#providers/upstream.ts';

/*
 * What the gateway writes into the page, and what the page does with it before its program has come: the
 * script in `index.html` sends the first requests, and the load takes their answers over.
 */

export const statuses = list(
  record<ProviderStatus>({
    id: string,
    label: string,
    mode: oneOf(['configured', 'live', 'staging', 'sandbox', 'absent']),
  }),
);

/** The content of the page's `start` element, as JSON. */
export interface Bootstrap {
  readonly providers: readonly ProviderStatus[];
  /** Whose list the page shows; `null` for none that is connected. */
  readonly shown: ProviderId | null;
  /** Addresses of the first requests, each exactly as the load will ask it. */
  readonly requests: readonly string[];
  /** Tells one sign-in from another; `null` or missing where nobody signs in. */
  readonly session?: string | null | undefined;
}

/** With what only a part of the program reads that comes later. */
export interface PageStart extends Bootstrap {
  /** Tells the accounts behind this page from others: 16 hexadecimal digits. */
  readonly accounts: string;
}

const bootstrap = record<Bootstrap>({
  providers: statuses,
  shown: nullable(string),
  requests: list(string),
  session: optional(string),
});

/** What the page starts with; `null` outside a browser. */
export function readBootstrap(): Bootstrap | null {
  const element = globalThis.document?.querySelector<HTMLMetaElement>('meta[name="start"]');
  return element ? parsed(bootstrap, JSON.parse(element.content)) : null;
}

/** An answer that is on its way since before the program ran. */
interface Prefetched {
  readonly response: Promise<Response>;
  readonly abort: () => void;
}

declare global {
  interface Window {
    /** By address. */
    prefetched?: Map<string, Prefetched>;
  }
}

/** The answer to a request that left ahead of the program, once; `null` where none did. */
export function takePrefetched(address: string, signal: AbortSignal): Promise<Response> | null {
  const waiting = globalThis.window?.prefetched;
  const prefetched = waiting?.get(address);
  if (waiting === undefined || prefetched === undefined) return null;
  waiting.delete(address);
  if (signal.aborted) prefetched.abort();
  else signal.addEventListener('abort', prefetched.abort, { once: true });
  return prefetched.response;
}

/** Ends what left ahead and was not taken over: nobody will. */
export function dropPrefetched(): void {
  const waiting = globalThis.window?.prefetched;
  for (const { abort } of waiting?.values() ?? []) abort();
  waiting?.clear();
}
