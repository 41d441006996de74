import { createHash } from 'node:crypto';
import type { ErrorKind, Problem } from '#domain/errors.ts';

/** On every answer. What is not a page may do nothing, should somebody open it as one. */
const ALWAYS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

const STATUSES: Readonly<Partial<Record<ErrorKind, number>>> = {
  invalid: 400,
  // Credentials that are known to be refused: nothing was asked.
  unauthorised: 401,
  locked: 403,
  'not-found': 404,
  'rate-limited': 429,
  upstream: 502,
  unreachable: 503,
  timeout: 504,
};

export function toAnswer(
  status: number,
  body: Uint8Array<ArrayBuffer> | string | null,
  headers: Readonly<Record<string, string>>,
): Response {
  const init = { status, headers: { ...ALWAYS, ...headers } };
  if (!(body instanceof Uint8Array)) return new Response(body, init);
  const response = new Response(toStream(body), init);
  bodies.set(response, body);
  return response;
}

/** What an answer was made of: a provider's page goes from its socket to the browser's without a copy. */
const bodies = new WeakMap<Response, Uint8Array<ArrayBuffer>>();

/** The body of an answer, from Rubrica or from a provider. */
export async function bytesOf(response: Response): Promise<Uint8Array> {
  return bodies.get(response) ?? new Uint8Array(await response.arrayBuffer());
}

/** For who reads an answer as one of `fetch`: nothing is copied before. */
function toStream(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      pull: (controller) => {
        controller.enqueue(bytes);
        controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

/** Nobody stores what is somebody's client. */
export function jsonAnswer(
  status: number,
  body: Uint8Array<ArrayBuffer> | string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return toAnswer(status, body, {
    ...headers,
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
}

/** `{ "error": Problem }`, with the provider's own status where there is one to pass on. */
export function problemAnswer(problem: Problem, status = STATUSES[problem.kind] ?? 500): Response {
  return jsonAnswer(status, JSON.stringify({ error: problem }));
}

export function textAnswer(
  status: number,
  sentence: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return toAnswer(status, `${sentence}\n`, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    ...headers,
  });
}

/** For pages that stand in the place of the app's: they need none of its files. */
const STYLE = [
  'body{margin:0;font:16px/1.5 system-ui,sans-serif;color:#1d2433;background:#fff}',
  'main{max-width:32rem;margin:18vh auto 0;padding:0 1.5rem}',
  'h1{font-size:1.375rem;line-height:1.3;margin:0 0 .75rem}',
  'p{margin:0 0 1.25rem}',
  'a{color:#2451b3}',
  '.next{display:inline-block;padding:.4rem 1rem;border-radius:.375rem;background:#2451b3;color:#fff;text-decoration:none;font-weight:600}',
  '@media(prefers-color-scheme:dark){body{color:#e6e9f0;background:#14171f}a{color:#8fb0ff}.next{background:#8fb0ff;color:#14171f}}',
].join('');
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');
const HTML_POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** A page of plain words, for where the app's own cannot be given. Its parts are HTML of ours. */
export function htmlAnswer(
  status: number,
  { lang, title, head = '', body }: { lang: string; title: string; head?: string; body: string },
  headers: Readonly<Record<string, string>> | readonly (readonly [string, string])[] = {},
): Response {
  const page = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${title}</title><style>${STYLE}</style>${head}<main>${body}</main></html>\n`;
  const response = toAnswer(status, page, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': HTML_POLICY,
    'cache-control': 'no-store',
  });
  const more = Array.isArray(headers) ? headers : Object.entries(headers);
  for (const [name, value] of more) response.headers.append(name, value);
  return response;
}

/** As text, or as an attribute's value in double quotes. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
