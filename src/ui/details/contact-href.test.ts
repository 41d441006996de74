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
    expect(mailtoHref('a?bcc=x&y@example.com')).toBe('mailto:a%3Fbcc%3Dx%26y@example.com');
    expect(mailtoHref('a?bcc=x&y,z@example.com')).toBeNull();
    expect(mailtoHref('a@example.com?bcc=b@example.com')).toBeNull();
  });
  it.each([
    '<info@x.example>',
    'info@x.example;',
    'info@x.example,',
    'info@x.example.',
    ' info@x.example ',
    '"info@x.example"',
    '(info@x.example)',
    '[info@x.example]',
    '<info@x.example>;',
    'Ada Rossi <info@x.example>',
    '"Rossi, Ada" <info@x.example>',
    'mailto:info@x.example',
    '<mailto:info@x.example>',
    '\u202Ainfo@x.example\u202C',
    'info\u200B@x.example',
    '\uFEFFinfo@x.example',
  ])('is found in what is written around it: %j', (text) => {
    expect(mailtoHref(text)).toBe('mailto:info@x.example');
  });
  it('may be of any script, and have an apostrophe', () => {
    expect(mailtoHref('josé@società.example')).toBe('mailto:jos%C3%A9@societ%C3%A0.example');
    expect(mailtoHref("o'neill@x.example")).toBe("mailto:o'neill@x.example");
  });
  it.each([
    'a@x.example; b@x.example',
    'a@x.example, b@x.example',
    'a@x.example b@x.example',
    'a@x.example/b@x.example',
    'a,b@x.example',
    'a;b@x.example',
    'a(b)@x.example',
    'a..b@x.example',
    '.a@x.example',
    'a@x..example',
    'a@-x.example',
    'a@x.example/path',
    'a@x.example:25',
    '<a@x.example> <b@x.example>',
    `a@${'x'.repeat(400)}.example`,
  ])('is no link where it is more than one, or none: %j', (text) => {
    expect(mailtoHref(text)).toBeNull();
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
    ['+39 (0)6 1234567', 'tel:+39061234567'],
    ['+39 (0)2 5550000', 'tel:+39025550000'],
    ['+39 (0) 11 5550002', 'tel:+390115550002'],
    ['0039 (0)2 5550000', 'tel:0039025550000'],
    ['+378 (0)549 990000', 'tel:+3780549990000'],
    ['+379 (0)6 69800000', 'tel:+3790669800000'],
    ['+378 (0549) 990000', 'tel:+3780549990000'],
    ['(+39) 02 5550000', 'tel:+39025550000'],
    ['(+39)(0)2 5550000', 'tel:+39025550000'],
    ['+44 (0)20 7946 0000', 'tel:+442079460000'],
    ['0044 (0)20 7946 0000', 'tel:00442079460000'],
    ['+49(0)30-5550000', 'tel:+49305550000'],
    ['(0)20 7946 0000', 'tel:02079460000'],
    ['02/5550000', 'tel:025550000'],
    ['02 - 5550000', 'tel:025550000'],
    ['+39 02 / 5550000', 'tel:+39025550000'],
    ['+39/02/5550000', 'tel:+39025550000'],
    ['011–5550000', 'tel:0115550000'],
    ['\u202A+39 02 5550000\u202C', 'tel:+39025550000'],
    ['\u200E+39\u00A002\u202F5550000', 'tel:+39025550000'],
    ['\uFEFF02 5550000', 'tel:025550000'],
    ['(011) 1234567', 'tel:0111234567'],
  ])('is dialled by its digits: %s', (text, href) => {
    expect(telHref(text)).toBe(href);
  });
  it.each([
    '02 555123 / 555124',
    '02 5551234/5',
    '02 555123 - 555124',
    '555123/555124',
    '02 555123\n555124',
    '02 555123; 555124',
    '02 555123, 555124',
    '+39 02 555123 / 02 555124',
    '02/555123/4',
    '+39 02 555123 +39 02 55',
    '+44 20 (0) 7946 0000',
    '/',
    '/ 5550000',
    '٠٢٥٥٥٠٠٠٠',
  ])('is no link where it is two numbers, or not surely one: %j', (text) => {
    expect(telHref(text)).toBeNull();
  });
  it.each(['', 'ask Maria', '12', '0111234567 int. 3', '011 1234567 / 02 12345678901'])(
    'is no link where it is not one number: %j',
    (text) => {
      expect(telHref(text)).toBeNull();
    },
  );
});
