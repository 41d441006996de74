import { parseIsoDateTime } from '#domain/iso-date.ts';
import { z } from '#domain/zod.ts';

/** A text that can be missing. An empty one is none. */
export const text = z.nullish(z.string());

/** An ISO 8601 date-time with its offset: any other is read differently by each reader. */
export const dateTime = z
  .string()
  .check(z.refine((written) => parseIsoDateTime(written) !== null, { error: 'no date-time' }));

/** A number that stands for something elsewhere at the provider. */
export const reference = z.nullish(z.number());
