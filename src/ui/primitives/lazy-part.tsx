import { lazy, type ComponentType } from 'react';
import { ProblemError, toProblem } from '#domain/errors.ts';
import { reasonOfFailedImport } from '#domain/failed-import.ts';

/** Parts that could not be loaded: each is asked for again when somebody tries again. */
const failed = new Set<() => void>();

/** Before a part that failed is drawn again: React keeps a failure, and some pass. */
export function retryLazyParts(): void {
  for (const renew of failed) renew();
  failed.clear();
}

/**
 * A part of the screen that is loaded when it is wanted; `preload` fetches it ahead and never fails. Where it
 * cannot be loaded it throws a problem that says why.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
) {
  const make = () =>
    lazy(() =>
      load().catch(async (cause: unknown) => {
        failed.add(() => (Part = make()));
        throw new ProblemError(toProblem(await reasonOfFailedImport()), { cause });
      }),
    );
  let Part = make();

  function LazyPart(props: Props) {
    return <Part {...props} />;
  }
  const preload = () => {
    load().catch(() => {
      // Said when the part is wanted, not before.
    });
  };
  return Object.assign(LazyPart, { preload });
}
