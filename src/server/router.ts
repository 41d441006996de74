import { Hono } from 'hono';
import { toProblem } from '#domain/errors.ts';
import { isAppPath } from '#query/paths.ts';
import type { ProviderStatus } from '#providers/upstream.ts';
import { problemAnswer, textAnswer } from './http/responses.ts';
import { answerQuestion, answerProviders, type ApiAnswer } from './upstream/api.ts';
import { answerAsset, type Assets } from './http/assets.ts';
import type { Clock } from './clock.ts';
import type { Provider } from './config.ts';
import type { UpstreamClient } from './upstream/upstream-client.ts';
import type { LaunchLink } from './launch.ts';
import { answerPage } from './http/page.ts';
import { toBootstrap } from './page-bootstrap.ts';

export interface RouterOptions {
  readonly providers: readonly Provider[];
  readonly statuses: () => readonly ProviderStatus[];
  readonly deskOf: (id: string) => UpstreamClient | null;
  readonly assets: Assets | null;
  readonly launch: LaunchLink | null;
  readonly clock: Clock;
  readonly log: (line: string) => void;
}

/** What stands at which address, for a request that the guard let through. */
export function createRouter(options: RouterOptions): (request: Request) => Promise<Response> {
  const { providers, statuses, deskOf, assets, launch, clock, log } = options;
  const ids = providers.map(({ upstream }) => upstream.id);
  const router = new Hono();

  /** Failures alone: a load of a thousand pages would be a thousand lines. */
  const logged = async (answer: ApiAnswer | Promise<ApiAnswer>): Promise<Response> => {
    const start = performance.now();
    const { template, response, reason } = await answer;
    if (!response.ok) {
      const line = `GET ${template} ${response.status} ${Math.round(performance.now() - start)} ms`;
      log(reason ? `${line} ${reason}` : line);
    }
    return response;
  };

  router.get('/healthz', () => textAnswer(200, 'ok'));
  if (launch) {
    router.get('/launch/:link', ({ req }) => launch.answer(req.raw));
    router.use('/api/*', async ({ req }, next) =>
      launch.admits(req.raw) ? await next() : problemAnswer(toProblem('locked')),
    );
  }
  router.get('/api/providers', ({ req }) => logged(answerProviders(req.raw, statuses())));
  router.get('/api/providers/:provider/*', ({ req }) => {
    const provider = providers.find(({ upstream }) => upstream.id === req.param('provider'));
    const upstreamClient = deskOf(req.param('provider'));
    return logged(
      answerQuestion(req.raw, provider && upstreamClient ? { provider, upstreamClient } : null),
    );
  });
  router.get('/api/*', ({ req }) => logged(answerQuestion(req.raw, null)));
  router.get('*', ({ req: { raw: request } }) => {
    const file = assets && answerAsset(assets, request);
    if (file) return file;
    const address = new URL(request.url);
    const isPage = isAppPath(address.pathname, ids);
    if (isPage && launch && !launch.admits(request)) return launch.refuse(request);
    if (isPage && assets) return answerPage(assets, toBootstrap(statuses(), address, clock));
    return textAnswer(404, 'There is nothing at this address.');
  });
  // Its own would print the error, and repeat its message.
  router.onError((error) => {
    throw error;
  });
  return async (request) =>
    request.method === 'GET'
      ? await router.fetch(request)
      : textAnswer(405, 'Only GET is answered.', { allow: 'GET' });
}
