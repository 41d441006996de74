import type { Answer, Question } from '#sandbox/exchange.ts';
import { newTrace, qontoError, qontoErrors, unknownRoute } from './errors.ts';
import { refuseQonto } from './gate.ts';
import { readQontoParameters, type QontoParameters } from './parameters.ts';
import { Grants } from './grants.ts';
import { answerQontoOAuth } from './oauth.ts';
import type { QontoStore } from './store.ts';
import { Throttle } from './throttle.ts';

/** Who may read, and how often somebody was refused. */
export interface QontoAccess {
  readonly grants: Grants;
  readonly throttle: Throttle;
}

export function newQontoAccess(): QontoAccess {
  const grants = new Grants();
  return { grants, throttle: new Throttle(grants) };
}

const ok = (body: string): Answer => ({
  status: 200,
  headers: { 'content-type': 'application/json; charset=utf-8', 'x-tyk-trace-id': newTrace() },
  body,
});

function list(store: QontoStore, { filters, sort, perPage, page }: QontoParameters): Answer {
  const { records, total } = store.list(filters, sort, perPage, page);
  const pages = Math.ceil(total / perPage);
  const meta = {
    current_page: page,
    next_page: page < pages ? page + 1 : null,
    prev_page: page > 1 ? page - 1 : null,
    total_pages: pages,
    total_count: total,
    per_page: perPage,
  };
  return ok(`{"clients":[${records.join(',')}],"meta":${JSON.stringify(meta)}}`);
}

/** Qonto's API, `GET /v2/clients` and `GET /v2/clients/{id}`, and its OAuth below `/oauth2`. */
export function answerQonto(
  store: QontoStore,
  { grants, throttle }: QontoAccess,
  question: Question,
): Answer {
  if (question.path === '/oauth2/auth') return answerQontoOAuth(grants, question);
  return (
    throttle.refusal() ??
    (question.path.startsWith('/oauth2/')
      ? answerQontoOAuth(grants, question)
      : answerClients(store, grants, question))
  );
}

function answerClients(store: QontoStore, grants: Grants, question: Question): Answer {
  const route = /^\/v2\/clients(?:\/([^/]+))?$/.exec(question.path);
  if (route === null || question.method !== 'GET') return unknownRoute();
  const refusal = refuseQonto(grants, question);
  if (refusal !== null) return refusal;

  const id = route[1];
  if (id === undefined) {
    const parameters = readQontoParameters(question.parameters);
    if ('errors' in parameters) return qontoErrors(parameters.status, parameters.errors);
    return list(store, parameters);
  }
  const record = store.find(id);
  return record === null
    ? qontoError(404, 'not_found', 'Client not found.')
    : ok(`{"client":${record}}`);
}
