import type { SignInRefusal } from '#i18n/page-texts.ts';
import type { Access, Visitor } from '#server/access.ts';
import type { Clock } from '#server/clock.ts';
import { clientOf } from '#server/http/listener.ts';
import { goOn, isFromElsewhere } from '#server/http/plain-pages.ts';
import { toAnswer } from '#server/http/responses.ts';
import { requestIdOf, type Log } from '#server/log.ts';
import type { Router } from '#server/router.ts';
import { sharedRoutes } from '#server/shared/shared-routes.ts';
import type { Sealer } from '#server/store/sealing.ts';
import type { AuditEntry, Store } from '#server/store/store.ts';
import { adminRoutes } from './admin-routes.ts';
import { Attempts } from './attempts.ts';
import { endFromProvider } from './back-channel.ts';
import { Handshakes } from './handshakes.ts';
import { admit } from './identity.ts';
import { RefusedByProvider, type OpenIdProvider } from './open-id-provider.ts';
import { Rechecks } from './rechecks.ts';
import { toReturnTarget } from './return-target.ts';
import { Sessions, toVisitor, type OpenSession } from './sessions.ts';
import type { SignInConfig } from './sign-in-config.ts';
import {
  BACK_CHANNEL,
  CALLBACK,
  refusedPage,
  SIGN_IN,
  signInPage,
  START,
} from './sign-in-pages.ts';
import { sealTokens } from './tokens.ts';

export interface SignInOptions {
  readonly config: SignInConfig;
  readonly publicUrl: URL;
  readonly provider: OpenIdProvider;
  readonly store: Store;
  readonly sealer: Sealer;
  /** Ids of the providers of clients: their pages are where somebody may return to. */
  readonly pages: readonly string[];
  readonly clock: Clock;
  readonly log: Log;
}

/** Lets in people who sign in at the OpenID provider and are allowed. */
export class SignIn implements Access {
  readonly #options: SignInOptions;
  readonly #sessions: Sessions;
  readonly #handshakes: Handshakes;
  readonly #rechecks: Rechecks;
  readonly #attempts: Attempts;

  constructor(options: SignInOptions) {
    const { store, sealer, provider, config, clock } = options;
    const seal = sealTokens(sealer);
    const { sessions, leases, handshakes } = store;
    this.#options = options;
    this.#sessions = new Sessions(sessions, seal);
    this.#handshakes = new Handshakes(handshakes, sealer);
    this.#attempts = new Attempts(clock);
    const { allowed } = config;
    this.#rechecks = new Rechecks({ sessions, leases, provider, seal, allowed, clock });
  }

  async visitorOf(request: Request): Promise<Visitor | null> {
    const open = await this.#sessions.of(request);
    if (open === null) return null;
    const reason = 'no-longer-allowed';
    const session = await this.#rechecks.of(open.session, async ({ person }) => {
      this.#options.log({ event: 'session-ended', request: requestIdOf(request), reason });
      await this.#note('session-ended', person.email, reason);
    });
    return session && toVisitor({ ...open, session });
  }

  owns({ pathname }: URL): boolean {
    return pathname.startsWith(SIGN_IN);
  }

  async answer(request: Request): Promise<Response> {
    const address = new URL(request.url);
    if (address.pathname === START) return await this.#start(request, address);
    if (address.pathname === CALLBACK) return await this.#callback(request, address);
    return goOn(request, '/');
  }

  /**
   * A link elsewhere leads here without the cookie, which a browser sends only where it was on Rubrica before: then the
   * page opens itself once more.
   */
  refuse(request: Request): Response {
    const { pathname, search } = new URL(request.url);
    if (isFromElsewhere(request)) return goOn(request, pathname + search);
    return signInPage(request, toReturnTarget(pathname + search, this.#options.pages));
  }

  routes(router: Router, accounts: string): void {
    const { store, log, provider, publicUrl } = this.#options;
    const note = (event: AuditEntry['event'], person: string | null, about: string | null) =>
      this.#note(event, person, about);
    sharedRoutes(router, store.shared, accounts);
    router.post(BACK_CHANNEL, ({ req }) =>
      endFromProvider(req.raw, { store, log, provider, note }),
    );
    adminRoutes(router, {
      store,
      log,
      open: (request) => this.#sessions.of(request),
      note,
      endAtProvider: (session) => this.#endAtProvider(session, provider, publicUrl),
    });
  }

  async #start(request: Request, address: URL): Promise<Response> {
    const to = toReturnTarget(address.searchParams.get('to'), this.#options.pages);
    // Another site can lead here, and would begin a sign-in that nobody asked for.
    if (request.headers.get('sec-fetch-site') !== 'same-origin') return signInPage(request, to);
    if (!this.#attempts.take(clientOf(request))) {
      return this.#refused(request, 'too-many', to, null);
    }
    const previous = this.#sessions.hashIn(request);
    const { expected, cookie } = await this.#handshakes.begin(request, to, previous);
    let url: URL;
    try {
      url = await this.#options.provider.authorizationUrl(expected);
    } catch {
      return this.#refused(request, 'away', to, null);
    }
    if (address.searchParams.get('account') === 'other') {
      const prompts = [url.searchParams.get('prompt'), 'select_account'].filter((one) => one);
      url.searchParams.set('prompt', prompts.join(' '));
    }
    const headers = { location: url.href, 'cache-control': 'no-store', 'set-cookie': cookie };
    return toAnswer(303, null, headers);
  }

  async #callback(request: Request, address: URL): Promise<Response> {
    const parameters = address.searchParams;
    const handshake = await this.#handshakes.complete(request, parameters.get('state') ?? '');
    if (handshake === null) return this.#refused(request, 'over', '/', null);
    const { to, previous } = handshake;
    const isCancelled = /^(?:access_denied|interaction_required|login_required)$/;
    if (isCancelled.test(parameters.get('error') ?? '')) {
      return this.#refused(request, 'cancelled', to, null);
    }
    try {
      const signedIn = await this.#options.provider.exchange(parameters, handshake);
      const role = admit(signedIn.identity, this.#options.config.allowed);
      const { email } = signedIn.identity.person;
      if (role !== 'viewer' && role !== 'administrator') {
        return await this.#refused(request, role, to, email);
      }
      if (previous !== null) await this.#sessions.end(previous);
      const { cookie } = await this.#sessions.start(signedIn, role);
      this.#options.log({ event: 'signed-in', request: requestIdOf(request), role });
      await this.#note('signed-in', email, role);
      return goOn(request, to, [['set-cookie', cookie]]);
    } catch (error) {
      if (error instanceof RefusedByProvider) {
        return await this.#refused(request, 'refused', to, null);
      }
      if (error instanceof Error && error.name === 'StoreError') throw error;
      return await this.#refused(request, 'away', to, null);
    }
  }

  async #refused(
    request: Request,
    reason: SignInRefusal,
    to: string,
    email: string | null,
  ): Promise<Response> {
    this.#options.log({ event: 'sign-in-refused', request: requestIdOf(request), reason });
    // What anybody can cause without an account fills no log that is kept.
    if (email !== null) await this.#note('refused', email, reason);
    return refusedPage(request, reason, to, null);
  }

  /** What happened has happened, whether or not it can be noted. */
  async #note(
    event: AuditEntry['event'],
    person: string | null,
    about: string | null,
  ): Promise<void> {
    await this.#options.store.audit.write({ event, person, about }).catch(() => {});
  }

  /** Where a browser ends its session at the provider; the home page where that is not known. */
  async #endAtProvider(
    { session }: OpenSession,
    provider: OpenIdProvider,
    publicUrl: URL,
  ): Promise<string> {
    const kept = sealTokens(this.#options.sealer).open(session.tokens, session.hash);
    try {
      const url = kept && (await provider.endSessionUrl(kept.tokens.id, publicUrl.href));
      return url?.href ?? '/';
    } catch {
      // The provider does not answer: here, the session has ended all the same.
      return '/';
    }
  }
}
