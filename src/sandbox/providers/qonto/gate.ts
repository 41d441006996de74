import { QONTO } from '#sandbox/credentials.ts';
import type { Answer, Question } from '#sandbox/exchange.ts';
import { qontoError } from './errors.ts';
import type { Grants } from './grants.ts';

export function looksLikeBrowser({ headers }: Question): boolean {
  return Object.keys(headers).some((name) => name === 'origin' || name.startsWith('sec-fetch-'));
}

/** Lets a request pass (null) or says why not. */
export function refuseQonto(grants: Grants, question: Question): Answer | null {
  if (looksLikeBrowser(question)) {
    return qontoError(403, 'forbidden', 'Requests from a browser are not supported.');
  }
  const credential = question.headers.authorization ?? '';
  const scope = grants.scopeOf(credential.replace(/^Bearer /, ''));
  const isReader = scope?.split(' ').includes('client.read') === true;
  if (credential === `Bearer ${QONTO.tokenWithoutScope}` || (scope !== null && !isReader)) {
    return qontoError(403, 'forbidden', 'missing required oauth scope: client.read');
  }
  // An API key goes plain: no scheme before it, no Base64.
  if (!isReader && credential !== `Bearer ${QONTO.token}` && credential !== QONTO.apiKey) {
    return qontoError(401, 'unauthorized', 'The access token or API key is missing or not valid.');
  }
  return null;
}
