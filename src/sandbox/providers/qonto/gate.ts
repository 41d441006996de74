import { QONTO } from '#sandbox/credentials.ts';
import type { Answer, Question } from '#sandbox/exchange.ts';
import { qontoError } from './errors.ts';

/** Lets a request pass (null) or says why not. */
export function refuseQonto({ headers }: Question): Answer | null {
  const looksLikeBrowser = Object.keys(headers).some(
    (name) => name === 'origin' || name.startsWith('sec-fetch-'),
  );
  if (looksLikeBrowser) {
    return qontoError(403, 'forbidden', 'Requests from a browser are not supported.');
  }
  const credential = headers.authorization ?? '';
  if (credential === `Bearer ${QONTO.tokenWithoutScope}`) {
    return qontoError(403, 'forbidden', 'missing required oauth scope: client.read');
  }
  // An API key goes plain: no scheme before it, no Base64.
  if (credential !== `Bearer ${QONTO.token}` && credential !== QONTO.apiKey) {
    return qontoError(401, 'unauthorized', 'The access token or API key is missing or not valid.');
  }
  return null;
}
