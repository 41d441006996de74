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
import type { Inspector } from './inspector.ts';
import { answerInspector } from './inspector-answer.ts';
import type { LaunchLink } from './launch.ts';
import type { Metrics } from './metrics/metrics.ts';
import type { Trace } from './upstream/trace.ts';
import { requestIdOf, type Log } from './log.ts';
import { answerPage } from './http/page.ts';
import { createRenderErrors, RENDER_ERRORS } from './render-errors.ts';
import { accountsTag } from './accounts-tag.ts';
import { toBootstrap } from './page-bootstrap.ts';

export interface RouterOptions {
  readonly providers: readonly Provider[];
  readonly upstreamClients: UpstreamClients;
  readonly assets: Assets | null;
  readonly launch: LaunchLink | null;
  readonly inspector: Inspector;
  readonly metrics: Metrics | null;
  readonly check: () => Promise<void>;
  readonly clock: Clock;
  readonly log: Log;
}

/** What stands at which address, for a request that the guard let through. */
export function createRouter(options: RouterOptions): (request: Request) => Promise<Response> {
  const { providers, upstreamClients, assets, launch, inspector, metrics, check, clock, log } =
    options;
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
  router.get('/readyz', () =>
    check().then(
      () => textAnswer(200, 'ready'),
      () => textAnswer(503, 'not ready'),
    ),
  );
  if (launch) {
    router.get('/launch/:link', ({ req }) => launch.answer(req.raw));
    router.use('/api/*', async ({ req }, next) =>
      launch.admits(req.raw) ? await next() : problemAnswer(toProblem('locked')),
    );
  }
  router.get('/api/providers', ({ req }) =>
    logged(req.raw, answerProviders(req.raw, upstreamClients.statuses(ANYBODY))),
  );
  router.get('/api/inspector', ({ req }) => answerInspector(req.raw, inspector, ANYBODY));
  router.post(RENDER_ERRORS, ({ req }) => renderErrors(req.raw));
  router.get('/api/providers/:provider/*', ({ req }) => {
    const provider = providers.find(({ upstream }) => upstream.id === req.param('provider'));
    const upstreamClient = upstreamClients.of(ANYBODY, req.param('provider'));
    if (!provider || !upstreamClient) return logged(req.raw, answerQuestion(req.raw, null));
    const onTrace = (template: string, trace: Trace) => {
      metrics?.countQuestion(provider.upstream.id, trace);
      inspector.note(ANYBODY.id, provider.upstream.id, template, trace);
    };
    return logged(req.raw, answerQuestion(req.raw, { provider, upstreamClient, onTrace }));
  });
  router.get('/api/*', ({ req }) => logged(req.raw, answerQuestion(req.raw, null)));
  router.get('*', ({ req: { raw: request } }) => {
    const file = assets && answerAsset(assets, request);
    if (file) return file;
    const address = new URL(request.url);
    const isApp = isAppPath(address.pathname, ids);
    // A browser gets a page with a way on, also where there is nothing; a program gets a line.
    const isPage = isApp || /\btext\/html\b/.test(request.headers.get('accept') ?? '');
    if (isPage && launch && !launch.admits(request)) return launch.refuse(request);
    if (isPage && assets) {
      const bootstrap = toBootstrap(upstreamClients.statuses(ANYBODY), address, clock);
      const language = pageLanguage(request.headers.get('accept-language'));
      return answerPage(assets, { ...bootstrap, accounts }, language, isApp ? 200 : 404);
    }
    return textAnswer(404, 'There is nothing at this address.');
  });
  // Its own would print the error, and repeat its message.
  router.onError((error) => {
    throw error;
  });
  const answer = async (request: Request) =>
    request.method === (new URL(request.url).pathname === RENDER_ERRORS ? 'POST' : 'GET')
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
