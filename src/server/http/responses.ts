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

/** A page of plain words, for where the app's own cannot be given. Its parts are HTML of ours. */
export function htmlAnswer(
  status: number,
  { lang, title, head = '', body }: { lang: string; title: string; head?: string; body: string },
  headers: Readonly<Record<string, string>> = {},
): Response {
  const page = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${title}</title>${head}<main>${body}</main></html>\n`;
  return toAnswer(status, page, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    ...headers,
  });
}

/** As text, or as an attribute's value in double quotes. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
