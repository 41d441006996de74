import { PAGE_TEXTS, pageLanguage, type PageLanguage } from '#i18n/page-texts.ts';
import { escapeHtml, htmlAnswer } from './responses.ts';

/**
 * A page that opens another by itself, and so as one of this site: a redirect would come from elsewhere, and a browser
 * would send no cookie with `SameSite=Strict`.
 */
export function goOn(
  request: Request,
  path: string,
  headers: Readonly<Record<string, string>> = {},
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

export function languageOf(request: Request): PageLanguage {
  return pageLanguage(request.headers.get('accept-language'));
}
