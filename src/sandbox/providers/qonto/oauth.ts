import { QONTO } from '#sandbox/credentials.ts';
import { jsonAnswer, type Answer, type Question } from '#sandbox/exchange.ts';
import { unknownRoute } from './errors.ts';
import { looksLikeBrowser } from './gate.ts';
import type { Grants, Tokens } from './grants.ts';

/*
 * Qonto's OAuth 2.0 (RFC 6749), as Ory Hydra spells it: where a person allows an application to read, and where
 * codes and refresh tokens become access tokens.
 */

const NO_STORE = { 'cache-control': 'no-store' };

const refused = (status: number, error: string, description: string): Answer =>
  jsonAnswer(status, { error, error_description: description }, NO_STORE);

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

function page(status: number, title: string, body: string): Answer {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', ...NO_STORE },
    body: `<!doctype html><html lang="en"><head><title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`,
  };
}

const KEPT = ['redirect_uri', 'scope', 'state', 'code_challenge'] as const;

/** The page on which somebody allows it, for an application that may ask. */
function authorisePage(asked: URLSearchParams): Answer {
  const redirect = URL.parse(asked.get('redirect_uri') ?? '');
  const isKnown = asked.get('client_id') === QONTO.clientId;
  if (!isKnown || redirect === null) {
    return page(400, 'This application is not known', '<p>Qonto, as the sandbox simulates it.</p>');
  }
  const method = asked.get('code_challenge_method');
  const isSound =
    asked.get('response_type') === 'code' &&
    (asked.has('code_challenge') ? method === 'S256' : method === null) &&
    (asked.get('state') ?? '').length >= 8;
  if (!isSound) return leadBack(asked, { error: 'invalid_request' });
  const fields = KEPT.map(
    (name) => `<input type="hidden" name="${name}" value="${escape(asked.get(name) ?? '')}">`,
  );
  return page(
    200,
    'Let Rubrica read your clients?',
    `<p>Qonto, as the sandbox simulates it. Asked for: ${escape(asked.get('scope') ?? '')}</p>
<form method="post" action="/oauth2/auth">${fields.join('')}
<button name="decision" value="allow">Allow</button> <button name="decision" value="deny">Deny</button></form>`,
  );
}

function leadBack(asked: URLSearchParams, what: Record<string, string>): Answer {
  const address = new URL(asked.get('redirect_uri') ?? '');
  const more = { ...what, state: asked.get('state') ?? '' };
  for (const [name, value] of Object.entries(more)) address.searchParams.set(name, value);
  return { status: 303, headers: { location: address.href, ...NO_STORE }, body: '' };
}

function decide(grants: Grants, form: URLSearchParams): Answer {
  const redirectUri = form.get('redirect_uri') ?? '';
  if (URL.parse(redirectUri) === null) return page(400, 'This application is not known', '');
  if (form.get('decision') !== 'allow') {
    return leadBack(form, { error: 'access_denied', error_description: 'The person said no.' });
  }
  const challenge = form.get('code_challenge') || null;
  const code = grants.newCode(form.get('scope') ?? '', redirectUri, challenge);
  return leadBack(form, { code, scope: form.get('scope') ?? '' });
}

const toJson = ({ access, refresh, expiresIn, scope }: Tokens): Answer =>
  jsonAnswer(
    200,
    {
      access_token: access,
      expires_in: expiresIn,
      ...(refresh !== null && { refresh_token: refresh }),
      scope,
      token_type: 'bearer',
    },
    NO_STORE,
  );

/** Exchanges a code or a refresh token. */
function answerToken(grants: Grants, form: URLSearchParams): Answer {
  const of = (name: string): string => form.get(name) ?? '';
  switch (of('grant_type')) {
    case 'authorization_code': {
      const tokens = grants.exchange(of('code'), of('redirect_uri'), form.get('code_verifier'));
      return tokens === null
        ? refused(400, 'invalid_grant', 'The authorization code is not valid any more.')
        : toJson(tokens);
    }
    case 'refresh_token': {
      const tokens = grants.renew(of('refresh_token'));
      return tokens === null
        ? refused(400, 'invalid_grant', 'The refresh token is not valid any more.')
        : toJson(tokens);
    }
    default:
      return refused(400, 'unsupported_grant_type', 'Only codes and refresh tokens.');
  }
}

/** Below `/oauth2`: `auth` is for a person's browser, the others are for the application's own server. */
export function answerQontoOAuth(grants: Grants, question: Question): Answer {
  const { method, path, parameters, headers } = question;
  const form = new URLSearchParams(question.body);
  if (path === '/oauth2/auth') {
    if (method === 'GET') return authorisePage(parameters);
    return method === 'POST' ? decide(grants, form) : unknownRoute();
  }
  if (method !== 'POST' || !['/oauth2/token', '/oauth2/revoke'].includes(path)) {
    return unknownRoute();
  }
  if (looksLikeBrowser(question)) {
    return refused(403, 'access_denied', 'Requests from a browser are not supported.');
  }
  if (!/^application\/x-www-form-urlencoded\b/.test(headers['content-type'] ?? '')) {
    return refused(400, 'invalid_request', 'The body must be a form.');
  }
  const isClient =
    form.get('client_id') === QONTO.clientId && form.get('client_secret') === QONTO.clientSecret;
  if (!isClient) return refused(401, 'invalid_client', 'Client authentication failed.');
  if (path === '/oauth2/token') return answerToken(grants, form);
  grants.revoke(form.get('token') ?? '');
  return { status: 200, headers: NO_STORE, body: '' };
}
