import type { NavigateFunction } from 'react-router';
import type { History } from '#ui/filters/with-part.ts';
import type { Entry, HistoryPort } from './question-store.ts';

/** The browser's own history, read at once and written through the router, which draws what is written. */
export class BrowserHistory implements HistoryPort {
  #navigate: NavigateFunction | null = null;

  /** The router's way to go somewhere, whenever it is another one. */
  connect(navigate: NavigateFunction): void {
    this.#navigate = navigate;
  }

  readonly entry = (): Entry => {
    const state = history.state as { readonly key?: string } | null;
    // As the router names an entry: the first one of a visit has no name of its own.
    return { key: state?.key ?? 'default', path: location.pathname + location.search };
  };

  readonly write = (path: string, how: History): void => {
    // What the router keeps with an entry goes along: which saved view it was made from.
    const state: unknown = (history.state as { readonly usr?: unknown } | null)?.usr ?? null;
    void this.#navigate?.(path, { replace: how === 'replace', state });
  };

  readonly after = (milliseconds: number, call: () => void): (() => void) => {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  };
}
