import { jsonAnswer, type Answer } from '#sandbox/exchange.ts';
import type { QontoAccess } from '#sandbox/providers/qonto/api.ts';
import { complaintsAbout, isRecord, whole, yesOrNo } from './json-reading.ts';

const KEYS = { ageSeconds: whole(0), revoke: yesOrNo, dropAccess: yesOrNo };

/** `GET /__oauth`: how often each thing happened, and the answers of 401 in the last hour. */
export function showOAuth({ grants, throttle }: QontoAccess): Answer {
  return jsonAnswer(200, { ...grants.counts, unauthorised: throttle.count });
}

/** `POST /__oauth`: sets the tokens' clock forward, or ends what was granted. */
export function changeOAuth({ grants }: QontoAccess, body: unknown): Answer {
  if (!isRecord(body)) return jsonAnswer(400, { problems: ['The body must be a JSON object.'] });
  const problems = complaintsAbout(body, KEYS);
  if (problems.length > 0) return jsonAnswer(400, { problems });
  if (typeof body['ageSeconds'] === 'number') grants.age(body['ageSeconds']);
  if (body['revoke'] === true) grants.revokeAll();
  if (body['dropAccess'] === true) grants.dropAccess();
  return { status: 204, headers: {}, body: '' };
}

/** `DELETE /__oauth`: counts from nothing again. */
export function clearOAuth({ grants, throttle }: QontoAccess): Answer {
  grants.clearCounts();
  throttle.clear();
  return { status: 204, headers: {}, body: '' };
}
