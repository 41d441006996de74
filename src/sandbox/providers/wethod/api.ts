import type { Answer, Question } from '#sandbox/exchange.ts';
import { parseInteger } from '#sandbox/integer.ts';
import { invalidData, wethodError } from './errors.ts';
import { refuseWethod } from './gate.ts';
import { readWethodParameters } from './parameters.ts';
import type { WethodStore } from './store.ts';

const ok = (body: string): Answer => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body,
});

/** wethod's API: `GET /api/clients` and `GET /api/clients/{id}`. */
export function answerWethod(store: WethodStore, question: Question): Answer {
  const route = /^\/api\/clients(?:\/([^/]+))?$/.exec(question.path);
  if (route === null) return wethodError(404, 'No route found.');
  if (question.method !== 'GET') return wethodError(405, 'Method not allowed.');
  const refusal = refuseWethod(question);
  if (refusal !== null) return refusal;

  const parameters = readWethodParameters(question.parameters);
  if (Array.isArray(parameters)) return invalidData(parameters);

  const toJson = (row: { record: string; identifiers: string }): string =>
    parameters.includesIdentifiers
      ? `${row.record.slice(0, -1)},"external_identifiers":${row.identifiers}}`
      : row.record;

  const id = route[1];
  if (id === undefined) {
    const { deleted, conditions, limit, offset } = parameters;
    return ok(`[${store.list(deleted, conditions, limit, offset).map(toJson).join(',')}]`);
  }
  const number = parseInteger(id, 1, Number.MAX_SAFE_INTEGER);
  const row = number === null ? null : store.find(number, parameters.deleted);
  return row === null ? wethodError(404, 'Client not found.') : ok(toJson(row));
}
