import { WETHOD } from '#sandbox/credentials.ts';
import type { Answer, Question } from '#sandbox/exchange.ts';
import { wethodError } from './errors.ts';

/**
 * Lets a request pass (null) or says why not. 401 means that the token is not recognised, 403 that
 * it is and lacks `crm.view`; that 412 stands between them is this sandbox's reading.
 */
export function refuseWethod({ headers }: Question): Answer | null {
  const [, token] = /^Bearer (\S+)$/i.exec(headers.authorization ?? '') ?? [];
  if (token !== WETHOD.token && token !== WETHOD.tokenWithoutPermission) {
    return wethodError(401, 'The access token is missing or not valid.');
  }
  const company = headers['wethod-company'];
  if (company !== WETHOD.company) {
    const problem = company === undefined ? 'is missing' : 'is not a company you can access';
    return wethodError(412, `The header Wethod-Company ${problem}.`);
  }
  const version = headers['wethod-version'];
  if (version !== WETHOD.version) {
    const problem = version === undefined ? 'is missing' : 'is not a supported version';
    return wethodError(412, `The header Wethod-Version ${problem}.`);
  }
  if (token === WETHOD.tokenWithoutPermission) {
    return wethodError(403, 'Missing required permission: crm.view.');
  }
  return null;
}
