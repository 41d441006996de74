import { describe, expect, it } from 'vitest';
import { mailtoHref, telHref } from './contact-href.ts';

describe('an email address', () => {
  it('is a mail link', () => {
    expect(mailtoHref('a.rossi@example.com')).toBe('mailto:a.rossi@example.com');
  });
  it('keeps its plus sign', () => {
    expect(mailtoHref('a+b@example.com')).toBe('mailto:a%2Bb@example.com');
  });
  it('adds no header and no recipient', () => {
    expect(mailtoHref('a?bcc=x&y,z@example.com')).toBe('mailto:a%3Fbcc%3Dx%26y%2Cz@example.com');
    expect(mailtoHref('a@example.com?bcc=b@example.com')).toBeNull();
  });
  it.each(['', 'nobody', 'a b@example.com', 'a@b', 'a@b@example.com', '\ud800@example.com'])(
    'is no link where it is none: %j',
    (text) => {
      expect(mailtoHref(text)).toBeNull();
    },
  );
});

describe('a phone number', () => {
  it.each([
    ['+39 011 123.45-67', 'tel:+390111234567'],
    ['011/1234567', 'tel:0111234567'],
    ['+39 (0)6 1234567', 'tel:+3961234567'],
    ['(011) 1234567', 'tel:0111234567'],
  ])('is dialled by its digits: %s', (text, href) => {
    expect(telHref(text)).toBe(href);
  });
  it.each(['', 'ask Maria', '12', '0111234567 int. 3', '011 1234567 / 02 12345678901'])(
    'is no link where it is not one number: %j',
    (text) => {
      expect(telHref(text)).toBeNull();
    },
  );
});
