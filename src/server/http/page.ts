import { randomBytes } from 'node:crypto';
import type { Bootstrap, PageStart } from '#sync/bootstrap.ts';
import { toAnswer } from './responses.ts';
import type { PageLanguage } from '#i18n/page-texts.ts';
import { NONCE_PLACEHOLDER } from '#build/asset-list.ts';
import type { Assets } from './assets.ts';
import { withBootstrap, withWords } from '#server/page-bootstrap.ts';

/**
 * The app's page, with its words, what it starts with and a nonce of its own, which React Aria gives to the style
 * elements it makes. The status is 404 where the page says that there is nothing.
 */
export function answerPage(
  { page, scriptHashes }: Assets,
  start: Bootstrap | PageStart,
  language: PageLanguage,
  status = 200,
): Response {
  const nonce = randomBytes(18).toString('base64');
  return toAnswer(
    status,
    withBootstrap(withWords(page.replace(NONCE_PLACEHOLDER, nonce), language), start),
    {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy(nonce, scriptHashes),
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': PERMISSIONS,
      // A stored page would repeat its nonce, and name parts that a newer build no longer has.
      'cache-control': 'no-store',
    },
  );
}

function policy(nonce: string, scriptHashes: readonly string[]): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scriptHashes].join(' '),
    `style-src 'self' 'nonce-${nonce}'`,
    "connect-src 'self'",
    "worker-src 'self'",
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
