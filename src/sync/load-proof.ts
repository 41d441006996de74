import { ProblemError, toProblem } from '#domain/errors.ts';
import { reasonOfFailedImport } from '#domain/failed-import.ts';

/** What checks a set and keeps it up to date. Throws a problem where that part of the program cannot be loaded. */
export function loadProof() {
  const loading = import('./proof.ts').catch(async (cause: unknown) => {
    throw new ProblemError(toProblem(await reasonOfFailedImport()), { cause });
  });
  // It is asked for ahead: a load that fails before it is needed has a problem of its own.
  loading.catch(() => {});
  return loading;
}
