import { Hono } from 'hono';
import { toProblem } from '#domain/errors.ts';
import { pageLanguage } from '#i18n/page-texts.ts';
import { isAppPath } from '#query/paths.ts';
import { problemAnswer, textAnswer } from './http/responses.ts';
import { answerQuestion, answerProviders, type ApiAnswer } from './upstream/api.ts';
import { answerAsset, type Assets } from './http/assets.ts';
import { postRouteOf, TOKEN_HEADER } from './http/post-routes.ts';
import type { Access, Visitor } from './access.ts';
import type { Clock } from './clock.ts';
import type { Provider } from './config.ts';
import type { UpstreamClients } from './upstream/upstream-clients.ts';
import type { Inspector } from './inspector.ts';
import { answerInspector } from './inspector-answer.ts';
import type { Metrics } from './metrics/metrics.ts';
import type { Trace } from './upstream/trace.ts';
import { requestIdOf, type Log } from './log.ts';
import { answerPage } from './http/page.ts';
import { createRenderErrors, RENDER_ERRORS } from './render-errors.ts';
import { accountsTag } from './accounts-tag.ts';
import { toBootstrap } from './page-bootstrap.ts';
import { isSame } from './same-secret.ts';
import { connectionRoutes } from './connections/connection-routes.ts';
import type { Connections } from './connections/connections.ts';
import type { Caller } from './upstream/connection.ts';
import { answerSession } from './session-answer.ts';
import { StoreError } from './store/store.ts';
import { answerWithoutStore } from './http/plain-pages.ts';

export interface RouterOptions {
  readonly providers: readonly Provider[];
  readonly upstreamClients: UpstreamClients;
  readonly assets: Assets | null;
  readonly access: Access;
  readonly inspector: Inspector;
  readonly metrics: Metrics | null;
  readonly check: () => Promise<void>;
  /** The accounts that people connect in the browser; `null` where no provider offers it. */
  readonly connections: Connections | null;
  readonly clock: Clock;
  readonly log: Log;
}

/** Below `/api`, every request has its visitor. */
export type Router = Hono<{ Variables: { visitor: Visitor } }>;

/** What stands at which address, for a request that the guard let through. */
export function createRouter(options: RouterOptions): (request: Request) => Promise<Response> {
  const { providers, upstreamClients, assets, access, connections, clock, log } = options;
  const { inspector, metrics, check } = options;
  const ids = providers.map(({ upstream }) => upstream.id);
  const accounts = accountsTag(providers);
  const router: Router = new Hono();

  const renderErrors = createRenderErrors(log, clock);

  const statusesFor = async (caller: Caller) => {
    await connections?.read();
    return upstreamClients.statuses(caller);
  };

  const logged = async (request: Request, asked: ApiAnswer | Promise<ApiAnswer>) => {
    const start = performance.now();
    const { template, response, reason = null } = await asked;
    if (response.ok) return response;
    const { status } = response;
    const ms = Math.round(performance.now() - start);
    const id = requestIdOf(request);
    log({ event: 'failed', request: id, route: template, status, ms, reason });
    response.headers.set('x-request-id', id);
    return response;
  };

  router.get('/healthz', () => textAnswer(200, 'ok'));
  router.get('/readyz', () =>
    check().then(
      () => textAnswer(200, 'ready'),
      () => textAnswer(503, 'not ready'),
    ),
  );
  router.use('/api/*', async (context, next) => {
    const { req, set } = context;
    const visitor = await access.visitorOf(req.raw);
    if (visitor === null) return problemAnswer(toProblem('locked'));
    if (!bringsToken(req.raw, visitor)) {
      return textAnswer(403, 'This needs the token of the person who is signed in.');
    }
    set('visitor', visitor);
    return await next();
  });
  router.get('/api/session', ({ var: { visitor } }) => answerSession(visitor));
  router.get('/api/providers', async ({ req, var: { visitor } }) =>
    logged(req.raw, answerProviders(req.raw, await statusesFor(visitor.caller))),
  );
  router.get('/api/inspector', ({ req, var: { visitor } }) =>
    answerInspector(req.raw, inspector, visitor.caller),
  );
  router.post(RENDER_ERRORS, ({ req }) => renderErrors(req.raw));
  router.get('/api/providers/:provider/*', ({ req, var: { visitor } }) => {
    const provider = providers.find(({ upstream }) => upstream.id === req.param('provider'));
    const upstreamClient = upstreamClients.of(visitor.caller, req.param('provider'));
    if (!provider || !upstreamClient) return logged(req.raw, answerQuestion(req.raw, null));
    const onTrace = (template: string, trace: Trace) => {
      metrics?.countQuestion(provider.upstream.id, trace);
      inspector.note(visitor.caller.id, provider.upstream.id, template, trace);
    };
    return logged(req.raw, answerQuestion(req.raw, { provider, upstreamClient, onTrace }));
  });
  access.routes?.(router, accounts);
  connectionRoutes(router, { providers, connections, log });
  router.get('/api/*', ({ req }) => logged(req.raw, answerQuestion(req.raw, null)));
  router.get('*', async ({ req: { raw: request } }) => {
    const file = assets && answerAsset(assets, request);
    if (file) return file;
    const address = new URL(request.url);
    if (access.owns(address)) return await access.answer(request);
    const isApp = isAppPath(address.pathname, ids);
    // A browser gets a page with a way on, also where there is nothing; a program gets a line.
    const isPage = isApp || /\btext\/html\b/.test(request.headers.get('accept') ?? '');
    const visitor = isPage ? await access.visitorOf(request) : null;
    if (isPage && !visitor) return access.refuse(request);
    if (visitor && assets) {
      const bootstrap = toBootstrap(await statusesFor(visitor.caller), address, clock);
      const session = visitor.stay?.tag ?? null;
      const language = pageLanguage(request.headers.get('accept-language'));
      const start = { ...bootstrap, accounts, session };
      return answerPage(assets, start, language, isApp ? 200 : 404);
    }
    return textAnswer(404, 'There is nothing at this address.');
  });
  router.onError((error, { req: { raw: request } }) => {
    // Its own would print the error, and repeat its message.
    if (!(error instanceof StoreError)) throw error;
    log({ event: 'store', request: requestIdOf(request), fault: error.fault });
    return answerWithoutStore(request);
  });
  const answer = async (request: Request) =>
    request.method === (postRouteOf(new URL(request.url).pathname) ? 'POST' : 'GET')
      ? await router.fetch(request)
      : textAnswer(405, 'Only GET is answered.', { allow: 'GET' });
  if (metrics === null) return answer;
  return async (request) => {
    const start = performance.now();
    const response = await answer(request);
    metrics.countAnswer(request, response, performance.now() - start);
    return response;
  };
}

/** Whether a request that changes something has what only our own pages know. */
function bringsToken(request: Request, { token }: Visitor): boolean {
  const isNeeded = postRouteOf(new URL(request.url).pathname)?.needsToken === true;
  return !isNeeded || isSame(request.headers.get(TOKEN_HEADER) ?? '', token);
}
