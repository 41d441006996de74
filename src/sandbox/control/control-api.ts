import { putQonto, putWethod, removeWethod } from './client-editing.ts';
import { readQontoPatch, readWethodPatch } from './client-reading.ts';
import { isProvider, jsonAnswer, type Answer, type Provider } from '#sandbox/exchange.ts';
import type { FaultBook } from '#sandbox/faults/fault-book.ts';
import { readFault } from '#sandbox/faults/fault-reading.ts';
import { parseInteger } from '#sandbox/integer.ts';
import { changeOAuth, clearOAuth, showOAuth } from './oauth-control.ts';
import type { QontoAccess } from '#sandbox/providers/qonto/api.ts';
import type { RequestLog } from './request-log.ts';
import type { Stores } from '#sandbox/stores.ts';

/** The sandbox's own ways, beside the providers': all below `/__`. */
export interface Control {
  stores: Stores;
  faults: FaultBook;
  log: RequestLog;
  access: QontoAccess;
}

const done: Answer = { status: 204, headers: {}, body: '' };
const refused = (status: number, problems: string[]): Answer => jsonAnswer(status, { problems });

function addFaults({ faults }: Control, body: unknown): Answer {
  const read = (Array.isArray(body) ? body : [body]).map(readFault);
  const problems = read.flatMap((fault) => (Array.isArray(fault) ? fault : []));
  if (problems.length > 0) return refused(400, problems);
  const added = read.flatMap((fault) => (Array.isArray(fault) ? [] : [faults.add(fault)]));
  return jsonAnswer(201, { faults: added });
}

function putClient({ stores }: Control, provider: Provider, body: unknown): Answer {
  if (provider === 'wethod') {
    const patch = readWethodPatch(body);
    if (Array.isArray(patch)) return refused(400, patch);
    const { client, isNew } = putWethod(stores.wethod, patch);
    return jsonAnswer(isNew ? 201 : 200, { client });
  }
  const patch = readQontoPatch(body);
  if (Array.isArray(patch)) return refused(400, patch);
  const { client, isNew } = putQonto(stores.qonto, patch);
  return jsonAnswer(isNew ? 201 : 200, { client });
}

function removeClient({ stores }: Control, provider: Provider, id: string): Answer {
  const number = parseInteger(id, 1, Number.MAX_SAFE_INTEGER);
  const isGone =
    provider === 'qonto'
      ? stores.qonto.remove(id)
      : number !== null && removeWethod(stores.wethod, number);
  return isGone ? done : refused(404, ['There is no such client, or it is deleted already.']);
}

/** Answers a request below `/__`. `text` is its body. */
export function answerControl(
  control: Control,
  method: string,
  path: string,
  text: string,
): Answer {
  const { faults, log, access } = control;
  const [resource, provider, id, ...more] = path.slice(1).split('/');
  const withBody = (answer: (body: unknown) => Answer): Answer => {
    let body: unknown;
    try {
      body = JSON.parse(text);
    } catch {
      return refused(400, ['The body is not JSON.']);
    }
    return answer(body);
  };

  if (more.length > 0) return refused(404, ['There is nothing here.']);
  if (resource === '__clients' && isProvider(provider)) {
    if (method === 'POST' && id === undefined) {
      return withBody((body) => putClient(control, provider, body));
    }
    if (method === 'DELETE' && id !== undefined) return removeClient(control, provider, id);
  }
  switch (provider === undefined ? `${method} ${resource}` : '') {
    case 'POST __faults':
      return withBody((body) => addFaults(control, body));
    case 'GET __faults':
      return jsonAnswer(200, { faults: faults.list() });
    case 'DELETE __faults':
      faults.clear();
      access.throttle.clear();
      return done;
    case 'GET __requests':
      return jsonAnswer(200, { requests: log.list() });
    case 'DELETE __requests':
      log.clear();
      return done;
    case 'GET __oauth':
      return showOAuth(access);
    case 'POST __oauth':
      return withBody((body) => changeOAuth(access, body));
    case 'DELETE __oauth':
      return clearOAuth(access);
    default:
      return refused(404, [
        'There is nothing here: /__faults, /__requests, /__oauth, /__clients/wethod and /__clients/qonto are.',
      ]);
  }
}
