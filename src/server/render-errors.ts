import { z } from 'zod';
import { ProblemError } from '#domain/errors.ts';
import { jsonAnswer, textAnswer, toAnswer } from './http/responses.ts';
import type { Clock } from './clock.ts';
import type { Log } from './log.ts';
import { RateLimiter } from './upstream/rate-limiter.ts';

export const RENDER_ERRORS = '/api/render-errors';

/** Enough for what breaks at once; a page that breaks again and again says no more by it. */
const CEILING = { requests: 10, seconds: 60 };

const place = z.int().min(0).max(10_000_000);
const Report = z.strictObject({
  name: z.string().regex(/^[A-Za-z]{1,40}$/),
  frames: z
    .array(
      z.strictObject({
        function: z.string().regex(/^[\w$.<>]{0,60}$/),
        file: z.string().regex(/^\/assets\/[\w.-]{1,80}\.js$/),
        line: place,
        column: place,
      }),
    )
    .max(20),
});

/** Takes what a page says of a part that could not be drawn: names and places in the program, no text. */
export function createRenderErrors(
  log: Log,
  clock: Clock,
): (request: Request) => Promise<Response> {
  const rateLimiter = new RateLimiter(CEILING, 0, clock);
  return async (request) => {
    try {
      await rateLimiter.acquire(request.signal);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return textAnswer(429, 'Too many reports.', { 'retry-after': '60' });
    }
    const { data } = Report.safeParse(await request.json().catch(() => null));
    if (!data) return jsonAnswer(400, '{}');
    const frames = data.frames.map(
      ({ function: name, file, line, column }) => `${name && `${name} `}${file}:${line}:${column}`,
    );
    log({ event: 'render-error', name: data.name, frames });
    return toAnswer(204, null, { 'cache-control': 'no-store' });
  };
}
