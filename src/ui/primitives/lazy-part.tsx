import { lazy, type ComponentType } from 'react';
import { ProblemError, toProblem, type ErrorKind } from '#domain/errors.ts';

/** Answered by Rubrica's own server whatever it serves; it costs nothing. */
const ALIVE = '/healthz';

/** Parts that could not be loaded: each is asked for again when a person tries again. */
const failed = new Set<() => void>();

/** Before a part that failed is drawn again: React keeps a failure for good, and some pass. */
export function retryLazyParts(): void {
  for (const renew of failed) renew();
  failed.clear();
}

/**
 * A part of the screen that is loaded when it is wanted; `preload` fetches it ahead and never fails. Where it
 * cannot be loaded it throws a problem: `offline`, `unreachable` where Rubrica's server does not answer, or
 * `outdated` where it does and has this part no more, since a newer build is served.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
) {
  const make = () =>
    lazy(() =>
      load().catch(async (cause: unknown) => {
        failed.add(() => (SyncState = make()));
        throw new ProblemError(toProblem(await reasonOfFailure()), { cause });
      }),
    );
  let SyncState = make();

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

async function reasonOfFailure(): Promise<ErrorKind> {
  if (!navigator.onLine) return 'offline';
  try {
    return (await fetch(ALIVE, { cache: 'no-store' })).ok ? 'outdated' : 'unreachable';
  } catch {
    return 'unreachable';
  }
}
