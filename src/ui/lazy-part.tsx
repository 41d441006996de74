import { lazy, type ComponentType } from 'react';
import { ProblemError, toProblem } from '#core/errors.ts';

/**
 * A part of the screen that is loaded when it is wanted; `preload` fetches it ahead and never fails.
 * Where it cannot be had, it throws an `outdated` problem: a newer build is served.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
) {
  let hasFailed = false;
  const make = () =>
    lazy(() =>
      load().catch((cause: unknown) => {
        hasFailed = true;
        throw new ProblemError(toProblem(navigator.onLine ? 'outdated' : 'offline'), { cause });
      }),
    );
  let Loaded = make();

  function LazyPart(props: Props) {
    return <Loaded {...props} />;
  }
  const preload = () => {
    load().then(
      () => {
        // React keeps a failure for good; the network may be back.
        if (hasFailed) Loaded = make();
        hasFailed = false;
      },
      () => {
        // Said when the part is wanted, not before.
      },
    );
  };
  return Object.assign(LazyPart, { preload });
}
