import { test as base, expect } from '@playwright/test';
import { Noise } from './noise.ts';
import { startRubrica, type Rubrica } from './rubrica.ts';
import { Sandbox } from './sandbox.ts';
import { Screen } from './screen.ts';

interface TestFixtures {
  /** What this test may provoke; all else that the browser complains of fails it. */
  readonly noise: Noise;
  /** Both providers, without faults at the start of each test. */
  readonly sandbox: Sandbox;
  readonly app: Screen;
  /** What this test runs against: no other test at this time does. */
  readonly rubrica: Rubrica;
}

export interface WorkerFixtures {
  readonly servers: Servers;
}

/** A provider allows so many requests an hour, and some hundred tests ask for more. */
const MOST_TESTS = 60;

/** One Rubrica after the other for each worker, so that what one test provokes never reaches another. */
export class Servers {
  readonly #start: () => Promise<Rubrica>;
  #current: Rubrica | null = null;
  #tests = 0;

  constructor(start: () => Promise<Rubrica>) {
    this.#start = start;
  }

  async next(): Promise<Rubrica> {
    if (this.#tests >= MOST_TESTS) await this.stop();
    this.#tests += 1;
    this.#current ??= await this.#start();
    return this.#current;
  }

  async stop(): Promise<void> {
    await this.#current?.stop();
    this.#current = null;
    this.#tests = 0;
  }
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  servers: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, provide) => {
      const servers = new Servers(() => startRubrica());
      await provide(servers);
      await servers.stop();
    },
    { scope: 'worker', timeout: 90_000 },
  ],

  rubrica: [async ({ servers }, provide) => provide(await servers.next()), { timeout: 90_000 }],

  app: async ({ page }, provide) => provide(new Screen(page)),

  baseURL: async ({ rubrica }, provide) => provide(rubrica.url),

  sandbox: [
    async ({ rubrica }, provide) => {
      const sandbox = new Sandbox(rubrica.sandboxUrl);
      await sandbox.reset();
      await provide(sandbox);
    },
    { auto: true },
  ],

  noise: [
    async ({ context }, provide) => {
      const noise = new Noise(context);
      await provide(noise);
      expect(noise.unexpected, 'the console and the network are silent').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
