import { toProblem } from '#domain/errors.ts';
import { PAGE_TEXTS, pageLanguage, type PageLanguage } from '#i18n/page-texts.ts';
import { escapeHtml, htmlAnswer, problemAnswer } from './responses.ts';

/** The language in which somebody reads a page that stands in the place of the app's. */
export function languageOf(request: Request): PageLanguage {
  return pageLanguage(request.headers.get('accept-language'));
}

/** A page that opens another by itself, and so as one of this site: a redirect would come from elsewhere. */
export function goOn(
  request: Request,
  path: string,
  headers: Readonly<Record<string, string>> | readonly (readonly [string, string])[] = {},
): Response {
  const address = escapeHtml(path);
  const lang = languageOf(request);
  return htmlAnswer(
    200,
    {
      lang,
      title: 'Rubrica',
      head: `<meta http-equiv="refresh" content="0;url=${address}">`,
      body: `<p><a href="${address}">${PAGE_TEXTS[lang].open}</a></p>`,
    },
    headers,
  );
}

/** While the server's database does not answer: nobody is let in, and it is said how it goes on. */
export function answerWithoutStore(request: Request): Response {
  const isApi = new URL(request.url).pathname.startsWith('/api/');
  if (isApi) return problemAnswer(toProblem('unreachable', { retryAfter: 5 }), 503);
  const lang = languageOf(request);
  const { noStore, noStoreHow } = PAGE_TEXTS[lang];
  return htmlAnswer(503, {
    lang,
    title: `${noStore} · Rubrica`,
    body: `<h1>${noStore}</h1><p>${noStoreHow}</p>`,
  });
}

/** Whether a request came from a page of another site: then cookies that are `SameSite=Strict` were not sent. */
export function isFromElsewhere(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  return site === 'cross-site' || site === 'same-site';
}

/** The values that a request's cookies have under a name. */
export function cookiesOf(request: Request, name: string): readonly string[] {
  return (request.headers.get('cookie') ?? '').split(';').flatMap((pair) => {
    const [key, value = ''] = pair.trim().split('=');
    return key === name ? [value] : [];
  });
}
