import { PAGE_TEXTS } from '#i18n/page-texts.ts';
import type { Access, Visitor } from './access.ts';
import { cookiesOf, goOn, isFromElsewhere, languageOf } from './http/plain-pages.ts';
import { htmlAnswer } from './http/responses.ts';
import { isSame, randomSecret } from './same-secret.ts';
import { ANYBODY } from './upstream/connection.ts';

const PATH = '/launch/';

/**
 * Who may see real clients: the browser that was opened with the link the terminal shows. Every user of the
 * machine reaches a loopback port, and only one of them reads this terminal. A link lets in one browser, which
 * gets a cookie for as long as the server runs; after that the terminal shows another link.
 */
export class LaunchLink implements Access {
  /** Called with each link that follows the first. */
  onNext: (path: string) => void = () => {};
  readonly #session = randomSecret();
  readonly #visitor: Visitor = { caller: ANYBODY, token: randomSecret(), stay: null };
  #link = randomSecret();

  /** The link that has not been used yet, as a path. */
  get path(): string {
    return PATH + this.#link;
  }

  owns({ pathname }: URL): boolean {
    return pathname.startsWith(PATH);
  }

  visitorOf(request: Request): Promise<Visitor | null> {
    return Promise.resolve(this.#admits(request) ? this.#visitor : null);
  }

  /** Lets in who opens a link; one that was used or is of an earlier start says so. */
  answer(request: Request): Promise<Response> {
    return Promise.resolve(this.#open(request));
  }

  #open(request: Request): Response {
    const offered = new URL(request.url).pathname.slice(PATH.length);
    if (isSame(offered, this.#link)) {
      this.#link = randomSecret();
      this.onNext(this.path);
      const cookie = `${cookieName(request)}=${this.#session}; Path=/; HttpOnly; SameSite=Strict`;
      return goOn(request, '/', { 'set-cookie': cookie });
    }
    return this.#admits(request) ? goOn(request, '/') : refusal(request, 'linkIsUsed');
  }

  /**
   * In place of a page, for a browser that was not let in. A link elsewhere leads here without the cookie,
   * which a browser sends only where it was on Rubrica before: then the page opens itself once more.
   */
  refuse(request: Request): Response {
    const { pathname, search } = new URL(request.url);
    if (isFromElsewhere(request)) return goOn(request, pathname + search);
    return refusal(request, 'linkIsNeeded');
  }

  /** Whether a request comes from a browser that was let in. */
  #admits(request: Request): boolean {
    return cookiesOf(request, cookieName(request)).some((value) => isSame(value, this.#session));
  }
}

/** One for each port: a browser sends a cookie to every port of a host. */
function cookieName(request: Request): string {
  return `rubrica-${new URL(request.url).port || '80'}`;
}

function refusal(request: Request, reason: 'linkIsUsed' | 'linkIsNeeded'): Response {
  const lang = languageOf(request);
  const texts = PAGE_TEXTS[lang];
  return htmlAnswer(403, {
    lang,
    title: `${texts.byLink} · Rubrica`,
    body: `<h1>${texts.byLink}</h1><p>${texts[reason]}</p><p>${texts.byLinkHow}</p>`,
  });
}
