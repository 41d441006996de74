import { Hono } from 'hono';
import { toProblem } from '#domain/errors.ts';
import { pageLanguage } from '#i18n/page-texts.ts';
import { isAppPath } from '#query/paths.ts';
import { problemAnswer, textAnswer } from './http/responses.ts';
import { answerQuestion, answerProviders, type ApiAnswer } from './upstream/api.ts';
import { answerAsset, type Assets } from './http/assets.ts';
import type { Clock } from './clock.ts';
import type { Provider } from './config.ts';
import { ANYBODY } from './upstream/connection.ts';
import type { UpstreamClients } from './upstream/upstream-clients.ts';
import type { LaunchLink } from './launch.ts';
import { requestIdOf, type Log } from './log.ts';
import { answerPage } from './http/page.ts';
import { createRenderErrors, RENDER_ERRORS } from './render-errors.ts';
import { methodAt } from './http/methods.ts';
import { ConnectionRoutes, type Visitor } from './connections/connection-routes.ts';
import type { Connections } from './connections/connections.ts';
import { accountsTag } from './accounts-tag.ts';
import { toBootstrap } from './page-bootstrap.ts';

export interface RouterOptions {
  readonly providers: readonly Provider[];
  readonly upstreamClients: UpstreamClients;
  readonly assets: Assets | null;
  readonly launch: LaunchLink | null;
  /** The accounts that people connect in the browser; `null` where no provider offers it. */
  readonly connections: Connections | null;
  readonly clock: Clock;
  readonly log: Log;
}

/** What stands at which address, for a request that the guard let through. */
export function createRouter(options: RouterOptions): (request: Request) => Promise<Response> {
  const { providers, upstreamClients, assets, launch, connections, clock, log } = options;
  const ids = providers.map(({ upstream }) => upstream.id);
  const accounts = accountsTag(providers);
  const router = new Hono();

  const renderErrors = createRenderErrors(log, clock);

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
  if (launch) {
    router.get('/launch/:link', ({ req }) => launch.answer(req.raw));
    router.use('/api/*', async ({ req }, next) =>
      launch.admits(req.raw) ? await next() : problemAnswer(toProblem('locked')),
    );
  }
  const statuses = async () => {
    await connections?.read();
    return upstreamClients.statuses(ANYBODY);
  };
  router.get('/api/providers', async ({ req }) =>
    logged(req.raw, answerProviders(req.raw, await statuses())),
  );
  if (connections) {
    const routes = new ConnectionRoutes({ providers, connections, log });
    const everybody: Visitor = { person: null, isAdministrator: true };
    router.get('/api/connections', () => routes.list(everybody));
    router.all('/connections/*', ({ req }) =>
      routes.answer(req.raw, launch === null || launch.admits(req.raw) ? everybody : null),
    );
  }
  router.post(RENDER_ERRORS, ({ req }) => renderErrors(req.raw));
  router.get('/api/providers/:provider/*', ({ req }) => {
    const provider = providers.find(({ upstream }) => upstream.id === req.param('provider'));
    const upstreamClient = upstreamClients.of(ANYBODY, req.param('provider'));
    return logged(
      req.raw,
      answerQuestion(req.raw, provider && upstreamClient ? { provider, upstreamClient } : null),
    );
  });
  router.get('/api/*', ({ req }) => logged(req.raw, answerQuestion(req.raw, null)));
  router.get('*', async ({ req: { raw: request } }) => {
    const file = assets && answerAsset(assets, request);
    if (file) return file;
    const address = new URL(request.url);
    const isApp = isAppPath(address.pathname, ids);
    // A browser gets a page with a way on, also where there is nothing; a program gets a line.
    const isPage = isApp || /\btext\/html\b/.test(request.headers.get('accept') ?? '');
    if (isPage && launch && !launch.admits(request)) return launch.refuse(request);
    if (isPage && assets) {
      const bootstrap = toBootstrap(await statuses(), address, clock);
      const language = pageLanguage(request.headers.get('accept-language'));
      return answerPage(assets, { ...bootstrap, accounts }, language, isApp ? 200 : 404);
    }
    return textAnswer(404, 'There is nothing at this address.');
  });
  // Its own would print the error, and repeat its message.
  router.onError((error) => {
    throw error;
  });
  return async (request) =>
    request.method === methodAt(new URL(request.url).pathname)
      ? await router.fetch(request)
      : textAnswer(405, 'Only GET is answered.', { allow: 'GET' });
}
