import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import type { Environment } from '#providers/upstream.ts';

export const KEY_VARIABLE = 'RUBRICA_KEY';
const KEY_BYTES = 32;

/** A new one, as `RUBRICA_KEY` takes it. */
export function makeKey(): string {
  return randomBytes(KEY_BYTES).toString('base64url');
}

/**
 * The keys of `RUBRICA_KEY`, the one that seals first; those after it, separated by commas, open what was sealed
 * before. Empty where it is not set, or where something is wrong, which is added to the faults without any of it.
 */
export function readKeys(environment: Environment, faults: string[]): readonly Uint8Array[] {
  const text = environment[KEY_VARIABLE];
  if (!text) return [];
  const keys = text.split(',').map((one) => toKey(one.trim()));
  const good = keys.filter((key) => key !== null);
  if (good.length < keys.length) {
    faults.push(
      `${KEY_VARIABLE} must be a key of 32 bytes, as npm run key prints it; older keys may follow, after commas.`,
    );
    return [];
  }
  if (good.some((key) => new Set(key).size < 8)) {
    faults.push(`${KEY_VARIABLE} is no random key: make one with npm run key.`);
    return [];
  }
  if (new Set(good.map((key) => Buffer.from(key).toString('hex'))).size < good.length) {
    faults.push(`${KEY_VARIABLE} has the same key twice.`);
    return [];
  }
  return good;
}

/** Base64url or base64 with or without its padding, or hex; `null` where it is not 32 bytes of one of them. */
function toKey(text: string): Uint8Array | null {
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex');
  if (!/^[\w+/-]{43}=?$/.test(text)) return null;
  const bytes = Buffer.from(text, 'base64url');
  return bytes.length === KEY_BYTES ? bytes : null;
}
