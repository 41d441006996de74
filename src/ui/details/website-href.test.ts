import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { websiteHref } from './website-href.ts';

describe('a website that somebody wrote', () => {
  it.each([
    ['https://example.com', 'https://example.com/'],
    ['http://example.com/a?b=c#d', 'http://example.com/a?b=c#d'],
    ['HTTPS://Example.COM', 'https://example.com/'],
    ['  https://example.com  ', 'https://example.com/'],
    ['http://localhost:3000', 'http://localhost:3000/'],
  ])('is a link where it is http or https: %s', (text, href) => {
    expect(websiteHref(text)).toBe(href);
  });

  it.each([
    ['example.com', 'https://example.com/'],
    ['www.example.com/chi-siamo', 'https://www.example.com/chi-siamo'],
    ['example.com:8443/x', 'https://example.com:8443/x'],
    ['example.com?q=a:b', 'https://example.com/?q=a:b'],
    ['società.it', 'https://xn--societ-nta.it/'],
  ])('is reached by https where it is a bare domain: %s', (text, href) => {
    expect(websiteHref(text)).toBe(href);
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'javascript://example.com/%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://example.com',
    'mailto:a@example.com',
    'tel:123',
    'blob:https://example.com/1',
    '//example.com',
    '/\\example.com',
    'https:\\\\example.com',
    'https://user:secret@example.com',
    'user@example.com',
    'example.com@evil.example',
    'https://exa mple.com',
    'see example.com',
    'exa\u202emple.com',
    'n/a',
    '-',
    'none',
    'localhost',
    '192.168.1.1',
    'example.com:port',
    'https://',
    'https://example.com;',
    'https://example.com,',
    '<https://example.com>',
    '',
    '   ',
  ])('stays text where it is no safe link: %j', (text) => {
    expect(websiteHref(text)).toBeNull();
  });

  it('is never a link to anything but http or https, whatever was written', () => {
    const scheme = fc.constantFrom('', 'javascript:', 'data:', 'https://', 'http:', '//', 'x.com:');
    fc.assert(
      fc.property(scheme, fc.string({ unit: 'binary' }), (start, rest) => {
        const href = websiteHref(start + rest);
        expect(href === null || /^https?:\/\/[^/@]+\//.test(href)).toBe(true);
      }),
    );
  });
});
