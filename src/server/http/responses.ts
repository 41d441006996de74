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

/**
 * For pages that stand in the place of the app's: they need none of its files, so not its fonts either. Colours, sizes and
 * distances are those of `ui/styles.css`, written out: these pages have no build.
 */
const STYLE = [
  ':root{color-scheme:light dark;--canvas:light-dark(oklch(1 0 0),oklch(.185 .005 265));--ink:light-dark(oklch(.22 .012 265),oklch(.94 .004 265));--accent:light-dark(oklch(.5 .17 262),oklch(.76 .115 262));--on-accent:light-dark(oklch(1 0 0),oklch(.18 .03 265))}',
  'body{margin:0;font:.875rem/1.25rem system-ui,sans-serif;color:var(--ink);background:var(--canvas)}',
  'main{max-width:27.5rem;margin:18vh auto 0;padding:0 1rem 2rem}',
  '.mark{display:flex;align-items:center;gap:.5rem;margin:0 0 2rem;font-size:1rem;line-height:1.5rem;font-weight:600}',
  '.mark path{fill:var(--accent)}',
  '.mark path:last-child{fill:none;stroke:var(--on-accent)}',
  'h1{font-size:1.25rem;line-height:1.75rem;font-weight:600;margin:0 0 .5rem;text-wrap:balance}',
  'p{margin:0 0 1.25rem;text-wrap:pretty}',
  'a{color:var(--accent)}',
  '.next{display:inline-block;padding:.375rem .75rem;border:1px solid var(--accent);border-radius:6px;background:var(--accent);color:var(--on-accent);text-decoration:none;font-weight:600}',
  ':focus-visible{outline:2px solid var(--accent);outline-offset:2px}',
  '@media(pointer:coarse){.next{padding-block:.6875rem}}',
  '@media(prefers-contrast:more){:root{--ink:light-dark(oklch(.15 .012 265),oklch(.98 .002 265));--accent:light-dark(oklch(.4 .17 262),oklch(.86 .075 262))}}',
].join('');
/** As `ui/shell/wordmark.tsx` draws it. */
const MARK =
  '<p class="mark"><svg viewBox="0 0 32 32" width="1.25rem" height="1.25rem" aria-hidden="true"><path d="M7 3h15a4 4 0 0 1 4 4v18a4 4 0 0 1-4 4H7a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2Z"/><path opacity=".6" d="M27.5 7h1a1.5 1.5 0 0 1 1.5 1.5v3a1.5 1.5 0 0 1-1.5 1.5h-1zM27.5 15h1a1.5 1.5 0 0 1 1.5 1.5v3a1.5 1.5 0 0 1-1.5 1.5h-1z"/><path stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round" d="M12 22V10h4.5a3.5 3.5 0 0 1 0 7H12m4.5 0L20 22"/></svg>Rubrica</p>';
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');
const HTML_POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** A page of plain words, for where the app's own cannot be given. Its parts are HTML of ours. */
export function htmlAnswer(
  status: number,
  { lang, title, head = '', body }: { lang: string; title: string; head?: string; body: string },
  headers: Readonly<Record<string, string>> | readonly (readonly [string, string])[] = {},
): Response {
  const page = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${title}</title><style>${STYLE}</style>${head}<main>${MARK}${body}</main></html>\n`;
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
