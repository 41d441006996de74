import { afterEach, describe, expect, it, vi } from 'vitest';
import { problemOf, toProblem, type ErrorKind } from '#domain/errors.ts';
import { toAsk } from './api-client.ts';

const { signal } = new AbortController();

/** What is said of an answer that our own server gives, or of none. */
async function kindOf(answer: ErrorKind | null): Promise<ErrorKind> {
  const ask = toAsk(async () => {
    if (answer === null) throw new TypeError('Failed to fetch');
    return Response.json({ error: toProblem(answer) }, { status: 502 });
  });
  try {
    await ask('wethod', { path: '/clients', parameters: {} }, signal);
  } catch (thrown) {
    return problemOf(thrown).kind;
  }
  throw new Error('There was an answer.');
}

describe('what goes wrong', () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    [null, 'unreachable'],
    ['upstream', 'upstream'],
    ['timeout', 'timeout'],
    ['unauthorised', 'unauthorised'],
  ] as const)('with a network is what it is: %s', async (answer, kind) => {
    vi.stubGlobal('navigator', { onLine: true });
    expect(await kindOf(answer)).toBe(kind);
  });

  it.each([
    [null, 'offline'],
    ['upstream', 'offline'],
    ['timeout', 'offline'],
    // Somebody answered.
    ['unauthorised', 'unauthorised'],
    ['rate-limited', 'rate-limited'],
    ['locked', 'locked'],
  ] as const)(
    'without one is nobody’s failure, unless somebody answered: %s',
    async (answer, kind) => {
      vi.stubGlobal('navigator', { onLine: false });
      expect(await kindOf(answer)).toBe(kind);
    },
  );
});
