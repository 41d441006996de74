import { setTimeout as sleep } from 'node:timers/promises';
import { buildIfNeeded } from '#build/build.ts';
import { makeKey } from '#server/store/keys.ts';
import { somePostgres } from '#testing/postgres.ts';
import { startRubrica } from '#e2e/rubrica.ts';
import { ask, PUBLIC_URL, signedIn, type Answered, type Person } from './people.ts';
import { CLIENTS, PAGE, qontoPage, startProvider, wethodPage } from './provider.ts';
import { check, faults, mostWithin, say, times } from './report.ts';

/*
 * npm run load: a hundred people who are signed in read ten thousand clients each through one instance within a minute.
 * Then two instances share the ceiling of each provider over PostgreSQL. All of it on this machine, bounded in number and
 * time; it fails where a ceiling is passed, an answer is wrong, or Rubrica adds too much. `npm run load --
 * minute`, `-- added` and `-- ceilings` run one part.
 */
const PEOPLE = 100;
const MINUTE_MS = 60_000;
const MOST_ADDED_MS = 50;
const WETHOD = '/api/providers/wethod/clients';
const QONTO = '/api/providers/qonto/clients';

const query = (target: string) => target.slice(target.indexOf('?'));

await buildIfNeeded();
await using postgres = await somePostgres();
await using provider = await startProvider();
const key = makeKey();
const databaseUrl = await postgres.newPlace();

async function instance(keepMinutes: number) {
  const rubrica = await startRubrica({
    keepMinutes,
    live: { providers: ['wethod', 'qonto'], sandboxUrl: provider.url },
    environment: {
      LAUNCH_LINK: '',
      PUBLIC_URL,
      TRUSTED_PROXIES: '127.0.0.1',
      // Nobody signs in here: the sessions are made.
      OIDC_ISSUER: 'http://127.0.0.1:9',
      OIDC_CLIENT_ID: 'rubrica',
      OIDC_CLIENT_SECRET: 'made-up-secret',
      OIDC_ALLOWED_DOMAINS: 'acme.example',
      RUBRICA_KEY: key,
      DATABASE_URL: databaseUrl,
    },
  });
  const port = Number(/It listens at http:\/\/127\.0\.0\.1:(\d+)\//.exec(rubrica.output())?.[1]);
  return { port, stop: rubrica.stop };
}

async function onePersonReads(port: number, person: Person, from: number): Promise<Answered[]> {
  const answers: Answered[] = [];
  const start = performance.now();
  const pages = CLIENTS / PAGE;
  for (let page = 0; page < pages; page += 1) {
    // Evenly over the minute, each from a moment of their own.
    const due = ((page + from) * MINUTE_MS) / pages;
    await sleep(Math.max(0, due - (performance.now() - start)));
    answers.push(await ask(port, person, WETHOD + query(wethodPage(page))));
  }
  return answers;
}

async function oneInstance(people: readonly Person[]): Promise<void> {
  say(`${PEOPLE} people read ${CLIENTS} clients each through one instance, for a minute`);
  const { port, stop } = await instance(10);
  const answers = (
    await Promise.all(people.map((one, index) => onePersonReads(port, one, index / PEOPLE)))
  ).flat();
  await stop();
  const megabytes = answers.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
  times(
    `answers (${megabytes.toFixed(0)} MB)`,
    answers.map((one) => one.ms),
  );
  say(`  the provider was asked ${provider.arrivals.length} times`);
  check(
    answers.every(({ status }) => status === 200),
    'every page came',
  );
  check(provider.arrivals.length === CLIENTS / PAGE, 'no page was asked for twice');
}

interface Two {
  readonly next: (
    path: string,
    page: (number: number) => string,
  ) => Promise<Answered & { readonly target: string }>;
  readonly stop: () => Promise<void>;
}

/** Questions to two instances in turns, each about another page, by one person after the other. */
async function twoInstances(people: readonly Person[]): Promise<Two> {
  const two = [await instance(0), await instance(0)];
  let number = 0;
  const next: Two['next'] = async (path, page) => {
    const index = (number += 1);
    const target = page(index);
    const [port, person] = [two[index % 2]?.port ?? 0, people[index % PEOPLE]];
    if (!person) throw new Error('nobody');
    return { target, ...(await ask(port, person, path + query(target))) };
  };
  return { next, stop: async () => void (await Promise.all(two.map(({ stop }) => stop()))) };
}

async function belowCeiling({ next }: Two): Promise<void> {
  say('Two instances, below the ceiling: 600 questions, 20 a second');
  provider.arrivals.length = 0;
  const asked: ReturnType<Two['next']>[] = [];
  for (let index = 0; index < 600; index += 1) {
    asked.push(next(QONTO, qontoPage));
    await sleep(50);
  }
  const answers = await Promise.all(asked);
  const took = new Map(provider.arrivals.map((one) => [one.target, one.took]));
  const added = answers.map(({ target, ms: whole }) => whole - (took.get(target) ?? 0));
  const p99 = times('added by Rubrica', added);
  check(
    answers.every(({ status }) => status === 200),
    'every page came',
  );
  check(p99 < MOST_ADDED_MS, `p99 added is under ${MOST_ADDED_MS} ms`);
  // So that these questions count no longer.
  await sleep(12_000);
}

const CEILINGS = [
  { name: 'Qonto', path: QONTO, page: qontoPage, requests: 450, seconds: 10 },
  { name: 'wethod', path: WETHOD, page: wethodPage, requests: 4500, seconds: 3600 },
];

async function atCeilings(people: readonly Person[], { next }: Two): Promise<void> {
  for (const { name, path, page, requests, seconds } of CEILINGS) {
    say(`Two instances share the ceiling of ${name}: ${requests} in ${seconds} s`);
    provider.arrivals.length = 0;
    const end = performance.now() + MINUTE_MS / 2;
    const statuses = new Map<number, number>();
    await Promise.all(
      people.map(async () => {
        // Who is refused asks no more: a page says how long to wait.
        while (performance.now() < end) {
          const { status } = await next(path, page);
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
          if (status !== 200) break;
        }
      }),
    );
    const most = mostWithin(provider.arrivals, seconds * 1000);
    say(`  answers: ${[...statuses].map((one) => one.join(' × ')).join(', ')}`);
    say(`  the provider was asked ${provider.arrivals.length} times, ${most} within ${seconds} s`);
    check(most <= requests, 'never above it');
  }
}

const people = await signedIn(PEOPLE, databaseUrl, key);
const parts = process.argv.slice(2);
const runs = (part: string) => parts.length === 0 || parts.includes(part);
if (runs('minute')) await oneInstance(people);
if (runs('added') || runs('ceilings')) {
  const two = await twoInstances(people);
  if (runs('added')) await belowCeiling(two);
  if (runs('ceilings')) await atCeilings(people, two);
  await two.stop();
}
if (faults.length > 0) {
  say(`Missed: ${faults.join('; ')}.`);
  process.exitCode = 1;
}
