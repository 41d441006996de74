import { lazy, type ComponentType } from 'react';
import { ProblemError, toProblem } from '#domain/errors.ts';

/**
 * A part of the screen that is loaded when it is wanted; `preload` fetches it ahead and never fails.
 * Where it cannot be had, it throws an `outdated` problem: a newer build is served.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
) {
  const make = () => lazy(() => load().catch(fail));
  let SyncState = make();

  function fail(cause: unknown): never {
    if (navigator.onLine) throw new ProblemError(toProblem('outdated'), { cause });
    // React keeps a failure for good, and this one passes.
    addEventListener('online', () => (SyncState = make()), { once: true });
    throw new ProblemError(toProblem('offline'), { cause });
  }

  function LazyPart(props: Props) {
    return <SyncState {...props} />;
  }
  const preload = () => {
    load().catch(() => {
      // Said when the part is wanted, not before.
    });
  };
  return Object.assign(LazyPart, { preload });
}
