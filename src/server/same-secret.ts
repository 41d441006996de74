import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits, as they stand in a cookie or an address. */
export function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Whether two secrets are equal, in the same time wherever they differ. */
export function isSame(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) => createHash('sha256').update(text).digest());
  return first !== undefined && second !== undefined && timingSafeEqual(first, second);
}
