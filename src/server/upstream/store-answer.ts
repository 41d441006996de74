import { ProblemError, toProblem } from '#domain/errors.ts';
import { StoreError } from '#server/store/store.ts';

/** What the store answers; where it does not, it is this server that cannot answer, and no provider is asked. */
export async function answerOfStore<T>(question: Promise<T>): Promise<T> {
  try {
    return await question;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    throw new ProblemError(toProblem('unreachable'), { cause: error });
  }
}
