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
}

interface WorkerFixtures {
  /** One for each worker, so that what one test provokes never reaches another. */
  readonly rubrica: Rubrica;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  rubrica: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, provide) => {
      const rubrica = await startRubrica();
      await provide(rubrica);
      await rubrica.stop();
    },
    { scope: 'worker', timeout: 90_000 },
  ],

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
