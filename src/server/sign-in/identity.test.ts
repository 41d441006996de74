import { expect, test } from 'vitest';
import { admit, toIdentity } from './identity.ts';

const allowed = {
  domains: ['acme.example'],
  emails: [],
  groups: [],
  adminEmails: ['karl@acme.example'],
  adminGroups: [],
};
const roleOf = (email: string) => {
  const claims = { email, email_verified: true };
  const names = { issuer: 'https://id.example', subject: 'x' };
  return admit(
    toIdentity(claims, names, { groupsClaim: 'groups', assumesVerified: false }),
    allowed,
  );
};

test('letters of an address may be large or small', () => {
  expect(roleOf('Karl@ACME.example')).toBe('administrator');
  expect(roleOf('Anna@Acme.Example')).toBe('viewer');
});

test('no long address is cut to one that is allowed', () => {
  for (let length = 100; length < 320; length += 1) {
    expect(roleOf(`${'a'.repeat(length)}@acme.example.evil.example`)).not.toBe('viewer');
  }
});

test.each(['\u212Aarl@acme.example', 'karl@acme.example\u200B', 'ka\u0131rl@acme.example'])(
  'a letter that only looks like another makes nobody an administrator: %j',
  (email) => {
    expect(roleOf(email)).not.toBe('administrator');
  },
);

test('a domain is the same letter by letter', () => {
  const domains = ['\u212Apmg.example'];
  for (const domain of domains) {
    const claims = { email: `x@${domain}`, email_verified: true };
    const names = { issuer: 'https://id.example', subject: 'x' };
    const identity = toIdentity(claims, names, { groupsClaim: 'groups', assumesVerified: false });
    expect(admit(identity, { ...allowed, domains: ['kpmg.example'] })).toBe('not-allowed');
  }
});
