import { randomBytes } from 'node:crypto';
import { z } from 'zod';

/** What is kept of an account that somebody connected. Moments are milliseconds since 1970 by the writer's clock. */
export interface Tokens {
  /** The same from one connecting to the next, through all renewals; no secret. */
  readonly grant: string;
  readonly access: string;
  readonly refresh: string;
  readonly gotAt: number;
  /** When the access token is over. */
  readonly endsAt: number;
  /** Whether the access token was made since the one before was refused, and not for its age. */
  readonly followsRefusal: boolean;
  /** The provider takes the refresh token no more: only a person can connect it again. */
  readonly isRefused: boolean;
}

const Kept = z.object({
  grant: z.string(),
  access: z.string(),
  refresh: z.string(),
  gotAt: z.number(),
  endsAt: z.number(),
  followsRefusal: z.boolean(),
  isRefused: z.boolean(),
}) satisfies z.ZodType<Tokens>;

export function newGrant(): string {
  return randomBytes(9).toString('base64url');
}

export function toBytes(tokens: Tokens): Uint8Array {
  return Buffer.from(JSON.stringify(tokens));
}

/** Throws where it is not what `toBytes` wrote. */
export function fromBytes(bytes: Uint8Array): Tokens {
  return Kept.parse(JSON.parse(Buffer.from(bytes).toString()));
}
