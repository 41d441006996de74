import { PAGE_TEXTS, type SignInRefusal } from '#i18n/page-texts.ts';
import { languageOf } from '#server/http/plain-pages.ts';
import { escapeHtml, htmlAnswer } from '#server/http/responses.ts';

/** Below it are all addresses of a sign-in. */
export const SIGN_IN = '/sign-in/';
export const START = `${SIGN_IN}start`;
export const CALLBACK = `${SIGN_IN}callback`;
/** Where the provider itself says that somebody signed out there. */
export const BACK_CHANNEL = `${SIGN_IN}backchannel-logout`;

/** In the place of a page, for somebody who is not signed in. */
export function signInPage(request: Request, to: string): Response {
  const lang = languageOf(request);
  const { signIn, signInHow } = PAGE_TEXTS[lang];
  const body = `<h1>${signIn}</h1><p>${signInHow}</p><p>${link(startAddress(to), signIn)}</p>`;
  return htmlAnswer(403, { lang, title: `${signIn} · Rubrica`, body });
}

const STATUSES: Readonly<Partial<Record<SignInRefusal, number>>> = { away: 502, 'too-many': 429 };

/** Why somebody was not signed in, and how to try again. */
export function refusedPage(
  request: Request,
  reason: SignInRefusal,
  to: string,
  cookie: string | null,
): Response {
  const lang = languageOf(request);
  const { notSignedIn, signInRefusals, signInAgain, otherAccount } = PAGE_TEXTS[lang];
  const isOfAccount = /^(?:no|not)-/.test(reason);
  const again = isOfAccount
    ? link(startAddress(to, true), otherAccount)
    : link(startAddress(to), signInAgain);
  return htmlAnswer(
    STATUSES[reason] ?? 403,
    {
      lang,
      title: `${notSignedIn} · Rubrica`,
      body: `<h1>${notSignedIn}</h1><p>${signInRefusals[reason]}</p><p>${again}</p>`,
    },
    cookie === null ? {} : { 'set-cookie': cookie },
  );
}

function startAddress(to: string, isOther = false): string {
  const parameters = new URLSearchParams({ to, ...(isOther && { account: 'other' }) });
  return `${START}?${parameters.toString()}`;
}

function link(address: string, text: string): string {
  return `<a class="next" href="${escapeHtml(address)}">${text}</a>`;
}
