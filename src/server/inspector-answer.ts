import { toProblem } from '#domain/errors.ts';
import { jsonAnswer, problemAnswer } from './http/responses.ts';
import type { Inspector } from './inspector.ts';
import type { Caller } from './upstream/connection.ts';

/**
 * `GET /api/inspector?after=12`: the caller's own questions to providers since that number, as they were sent.
 * Asking begins the recording, and keeps it going. Administrators alone may.
 */
export function answerInspector(request: Request, inspector: Inspector, caller: Caller): Response {
  if (caller.role !== 'administrator') return problemAnswer(toProblem('forbidden'), 403);
  const parameters = new URL(request.url).searchParams;
  const after = parameters.get('after') ?? '';
  if (parameters.size !== 1 || !/^\d{1,15}$/.test(after)) {
    const fields = [{ field: 'after', message: 'must be a whole number' }];
    return problemAnswer(toProblem('invalid', { fields }));
  }
  return jsonAnswer(200, JSON.stringify(inspector.read(caller.id, Number(after))));
}
