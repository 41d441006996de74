import * as z from 'zod/mini';

/** For the schemas of what providers send. The browser has their types alone: `check.ts` is what runs there. */
export { z };
