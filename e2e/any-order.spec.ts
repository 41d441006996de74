import { Walk } from './any-order-walk.ts';
import { test as base } from './fixtures.ts';
import { startRubrica, type Rubrica } from './rubrica.ts';
import { Sandbox } from './sandbox.ts';

const FIRST_SEED = Number(process.env['ANY_ORDER_SEED'] ?? 1);
const RUNS = Number(process.env['ANY_ORDER_RUNS'] ?? 6);
const STEPS = 25;

/** What a run changes at the providers would be where the next one starts. */
const test = base.extend<{ readonly own: Rubrica }>({
  // oxlint-disable-next-line no-empty-pattern
  own: async ({}, provide) => {
    const own = await startRubrica({ clients: 450 });
    await provide(own);
    await own.stop();
  },
  baseURL: async ({ own }, provide) => provide(own.url),
  sandbox: async ({ own }, provide) => provide(new Sandbox(own.sandboxUrl)),
});

for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed += 1) {
  test(`whatever is done in whatever order, the screen says what the last action asks (seed ${seed})`, async ({
    app,
    context,
    sandbox,
    noise,
  }) => {
    noise.expect(
      /^failed: net::ERR_INTERNET_DISCONNECTED /,
      // A part of the screen that comes when it is wanted.
      /^console error: ProblemError: offline/,
      // Somebody looks at a client that is deleted meanwhile.
      /^answer: 404 \/api\/providers\/qonto\/clients\/./,
    );
    const walk = new Walk(app, context, sandbox, seed % 2 === 0 ? 'wethod' : 'qonto');
    try {
      await walk.run(seed, STEPS);
    } catch (error) {
      const again = `ANY_ORDER_SEED=${seed} ANY_ORDER_RUNS=1 npm run e2e -- any-order`;
      throw new Error(`${again}\n${walk.done}`, { cause: error });
    }
  });
}
