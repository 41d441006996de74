import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import type { LoggedRequest, Sandbox } from './sandbox.ts';

const NAMES = { wethod: 'wethod', qonto: 'Qonto' } as const;
type Provider = keyof typeof NAMES;

/** As long as the gateway waits for an answer. */
const TOO_LONG = 30_000;
/** The pages that come, together: some of them before they would be shown. */
const COME = [0, 1, 2];

const isOpen = ({ status, aborted }: LoggedRequest) => status === null && !aborted;

/** Pages of the whole list, from 0: what is counted, and what is read to be sure, comes by other requests. */
function pagesOf(requests: readonly LoggedRequest[]): readonly number[] {
  return requests
    .map(({ query }) => query)
    .filter((query) => !/(updated|deleted)_at|page=1&per_page=1$|limit=2/.test(query))
    .map((query) => {
      const parameters = new URLSearchParams(query);
      return parameters.has('page')
        ? Number(parameters.get('page')) - 1
        : Number(parameters.get('offset')) / 100;
    });
}

/** Three pages come; after them nothing does. */
async function stopAfterThree(sandbox: Sandbox, provider: Provider): Promise<void> {
  const late = { provider, kind: 'slow', times: 'always' } as const;
  await sandbox.fail(
    ...COME.map((index) => ({
      ...late,
      delayMs: 0,
      match: provider === 'wethod' ? { offset: index * 100 } : { page: index + 1 },
    })),
    { ...late, delayMs: TOO_LONG },
  );
}

async function expectAllAborted(sandbox: Sandbox, provider: Provider): Promise<void> {
  await expect.poll(async () => (await sandbox.requests(provider)).filter(isOpen)).toEqual([]);
  const requests = await sandbox.requests(provider);
  expect(requests.filter(({ status }) => status === 200)).toHaveLength(COME.length);
  const others = requests.filter(({ status }) => status !== 200);
  expect(others.length).toBeGreaterThan(0);
  expect(others.every(({ aborted }) => aborted)).toBe(true);
}

for (const [provider, other] of [
  ['wethod', 'qonto'],
  ['qonto', 'wethod'],
] as const) {
  test(`who leaves ${NAMES[provider]} half-way ends its requests, and goes on from there on coming back`, async ({
    page,
    app,
    sandbox,
  }) => {
    await stopAfterThree(sandbox, provider);
    await page.goto(`/${provider}`);
    await expect(app.status).toContainText(/300 (so far|of)/);
    await app.providers.getByRole('link', { name: NAMES[other] }).click();
    await app.expectComplete();
    await expectAllAborted(sandbox, provider);
    const before = await sandbox.requests(provider);
    const come = pagesOf(before.filter(({ status }) => status === 200));

    await sandbox.clear();
    await sandbox.forgetRequests();
    await app.providers.getByRole('link', { name: NAMES[provider] }).click();
    await app.expectComplete();
    const asked = pagesOf(await sandbox.requests(provider));
    expect(asked.filter((index) => come.includes(index))).toEqual([]);
    expect(asked.toSorted()).toEqual([...new Set(asked)].toSorted());
    const clients =
      provider === 'wethod' ? await sandbox.wethodClients() : await sandbox.qontoClients();
    await app.expectCount(clients.length);
  });
}

test('a page that is closed ends its requests, and asks nothing more', async ({
  page,
  app,
  context,
  sandbox,
}) => {
  await stopAfterThree(sandbox, 'wethod');
  await page.goto('/clients/wethod');
  await expect(app.status).toContainText('300 so far');
  await page.close();
  await expectAllAborted(sandbox, 'wethod');
  const asked = (await sandbox.requests('wethod')).length;
  const elsewhere = await context.newPage();
  await elsewhere.goto('/clients/qonto');
  await expect(elsewhere.getByRole('contentinfo')).toContainText('complete as of');
  expect(await sandbox.requests('wethod')).toHaveLength(asked);
});

test('a page that is closed before its program came ends what left ahead', async ({
  page,
  sandbox,
}) => {
  await sandbox.fail({ provider: 'wethod', kind: 'slow', delayMs: TOO_LONG, times: 'always' });
  // Only late: it never comes.
  await page.route('**/assets/*.js', () => {});
  await page.goto('/clients/wethod', { waitUntil: 'commit' });
  await expect.poll(async () => (await sandbox.requests('wethod')).length).toBe(1);
  await page.close();
  await expect.poll(async () => (await sandbox.requests('wethod')).filter(isOpen)).toEqual([]);
  expect((await sandbox.requests('wethod')).every(({ aborted }) => aborted)).toBe(true);
});

/** The browser's requests to the gateway, as they begin and end. */
class Traffic {
  readonly #session: CDPSession;
  /** Their addresses, by the browser's name for them. */
  readonly #open = new Map<string, string>();
  readonly asked: string[] = [];
  readonly aborted: string[] = [];

  private constructor(session: CDPSession) {
    this.#session = session;
    session.on('Network.requestWillBeSent', ({ requestId, request }) => {
      const { pathname, search } = new URL(request.url);
      if (!pathname.startsWith('/api/')) return;
      this.#open.set(requestId, pathname + search);
      this.asked.push(pathname + search);
    });
    session.on('Network.loadingFinished', ({ requestId }) => this.#open.delete(requestId));
    session.on('Network.loadingFailed', ({ requestId, canceled }) => {
      const address = this.#open.get(requestId);
      if (address !== undefined && canceled === true) this.aborted.push(address);
      this.#open.delete(requestId);
    });
  }

  static async of(page: Page): Promise<Traffic> {
    const session = await page.context().newCDPSession(page);
    const traffic = new Traffic(session);
    await page.addInitScript(countOpen);
    await session.send('Network.enable');
    await session.send('Performance.enable');
    return traffic;
  }

  get open(): number {
    return this.#open.size;
  }

  /** What the page holds once everything that can go is gone. */
  async held() {
    await this.#session.send('HeapProfiler.collectGarbage');
    const { metrics } = await this.#session.send('Performance.getMetrics');
    const valueOf = (wanted: string) =>
      metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
    return {
      nodes: valueOf('Nodes'),
      listeners: valueOf('JSEventListeners'),
      heap: valueOf('JSHeapUsedSize'),
    };
  }
}

declare global {
  interface Window {
    /** The most requests to the gateway that were under way at once. */
    mostOpen?: number;
  }
}

/** In the page, which knows at once what it has given up; the browser tells it a little later. */
function countOpen(): void {
  const ask = window.fetch;
  const open = new Set<object>();
  window.mostOpen = 0;
  window.fetch = async (input, init) => {
    const one = {};
    const end = () => open.delete(one);
    open.add(one);
    window.mostOpen = Math.max(window.mostOpen ?? 0, open.size);
    init?.signal?.addEventListener('abort', end);
    try {
      const response = await ask(input, init);
      const read = () => Response.prototype.text.call(response).finally(end);
      return Object.defineProperty(response, 'text', { value: read });
    } catch (thrown) {
      end();
      throw thrown;
    }
  };
}

/** Whether a question asked for itself: the whole list is asked for with those that are deleted. */
const isOwn = (address: string) => /^\/api\/providers\/wethod(?!.*deleted=include)/.test(address);

/** In the page: so many questions, each as soon as the one before it was taken; the last is the plain one. */
async function askMany([first, count]: readonly [number, number]): Promise<void> {
  const search = document.querySelector<HTMLInputElement>('input[type=search]');
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  if (search === null || write === undefined) throw new Error('There is no search box.');
  const type = (text: string) => {
    write.call(search, text);
    search.dispatchEvent(new Event('input', { bubbles: true }));
  };
  // As a step back or forward in the history.
  const go = (question: string) => {
    history.pushState(null, '', location.pathname + question);
    dispatchEvent(new PopStateEvent('popstate', { state: null }));
  };
  const ways: readonly ((index: number) => void)[] = [
    (index) => type(['s', 'sr', 'srl', 'milano', 'a'][index % 5] ?? ''),
    (index) =>
      [...document.querySelectorAll<HTMLElement>('main th > button:first-child')][
        index % 5
      ]?.click(),
    // These two ask the provider for themselves.
    (index) => go(`?updated=last:${index + 1}d`),
    (index) => go(index % 8 < 4 ? '?deleted=only' : '?deleted=include'),
  ];
  for (let index = first; index < first + count; index += 1) {
    ways[index % ways.length]?.(index);
    // oxlint-disable-next-line no-await-in-loop -- one after the other is what is meant
    await new Promise((resolve) => setTimeout(resolve));
  }
  go('');
}

test('a thousand questions during a load leave nothing behind', async ({ page, app, sandbox }) => {
  // Few rows and columns, since each question draws them again.
  await page.setViewportSize({ width: 768, height: 400 });
  const traffic = await Traffic.of(page);
  const clients = await sandbox.wethodClients();
  const late = { provider: 'wethod', kind: 'slow', times: 'always' } as const;
  // Two pages never come, so that the load goes on and leaves room; nor does what is asked beside it.
  await sandbox.fail(
    { ...late, delayMs: TOO_LONG, match: { offset: 300 } },
    { ...late, delayMs: TOO_LONG, match: { offset: 400 } },
    { ...late, delayMs: 20, match: { query: { deleted: 'include' } } },
    { ...late, delayMs: TOO_LONG },
  );
  const leaveAndComeBack = async () => {
    await app.providers.getByRole('link', { name: 'Qonto' }).click();
    await app.expectComplete();
    await app.providers.getByRole('link', { name: 'wethod' }).click();
  };
  const expectOnlyPages = () => expect.poll(() => traffic.open).toBe(2);
  const ask = async (first: number) => {
    for (const start of [first, first + 250]) {
      // The two pages are waited for again: the gateway gives them up after a while.
      await leaveAndComeBack();
      await expectOnlyPages();
      await page.evaluate(askMany, [start, 250] as const);
    }
    await expect(page).toHaveURL('/clients/wethod');
    await expect(app.search).toHaveValue('');
    await expectOnlyPages();
    await expect.poll(async () => (await sandbox.requests('wethod')).filter(isOpen).length).toBe(2);
  };
  await page.goto('/clients/wethod');
  await expect(app.status).toContainText('so far');

  await ask(0);
  const before = await traffic.held();
  await ask(500);
  const own = traffic.asked.filter(isOwn);
  expect(own.length).toBeGreaterThan(0);
  expect(traffic.aborted.filter(isOwn)).toHaveLength(own.length);
  expect(await page.evaluate(() => window.mostOpen)).toBe(9);
  // What goes late goes all the same; what has leaked stays.
  const held = (what: keyof typeof before) =>
    expect.poll(async () => (await traffic.held())[what], `${what} held`);
  await held('nodes').toBeLessThanOrEqual(before.nodes * 1.05);
  await held('listeners').toBeLessThanOrEqual(before.listeners * 1.05);
  await held('heap').toBeLessThanOrEqual(before.heap * 1.15);

  await sandbox.clear();
  await leaveAndComeBack();
  await app.expectComplete();
  await expect.poll(() => traffic.open).toBe(0);
  const asked = traffic.asked.length;
  await page.evaluate(askMany, [1000, 200] as const);
  await app.expectCount(clients.length);
  expect(traffic.asked.slice(asked), 'once all is there, nothing is asked').toEqual([]);
});
