import { randomBytes } from 'node:crypto';
import { toAnswer } from './answers.ts';
import type { Assets } from './assets.ts';

/** The app's page, with a nonce of its own that React Aria gives to the style elements it makes. */
export function answerPage({ page: [before, after] }: Assets): Response {
  const nonce = randomBytes(18).toString('base64');
  return toAnswer(200, `${before}${nonce}${after}`, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy(nonce),
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': PERMISSIONS,
    // A stored page would repeat its nonce, and name parts that a newer build no longer has.
    'cache-control': 'no-store',
  });
}

function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "connect-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Copying is the one thing it does with the machine. */
const PERMISSIONS = [
  'camera=()',
  'clipboard-write=(self)',
  'display-capture=()',
  'geolocation=()',
  'microphone=()',
  'payment=()',
  'usb=()',
].join(', ');
