import { expect, test } from 'vitest';
import { ProblemError, toProblem } from '#domain/errors.ts';
import { reasonOf } from './reason.ts';

const failed = (code: unknown) =>
  new ProblemError(toProblem('upstream'), {
    cause: Object.assign(new Error('connect to Rossi'), { code }),
  });

test.each([
  ['ECONNREFUSED', 'ECONNREFUSED'],
  ['ENOTFOUND', 'ENOTFOUND'],
  ['ECONNRESET', 'ECONNRESET'],
  ['CERT_HAS_EXPIRED', 'certificate'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'certificate'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'TLS'],
  ['EPROTO', 'TLS'],
  ['HPE_INVALID_CONSTANT', 'not-HTTP'],
  ['Rossi', null],
  [42, null],
  [undefined, null],
])('%s is said as %s', (code, word) => expect(reasonOf(failed(code))).toBe(word));

test('a deadline and a ceiling have words of their own, and what is unknown has none', () => {
  expect(reasonOf(new ProblemError(toProblem('timeout')))).toBe('timeout');
  expect(reasonOf(new ProblemError(toProblem('rate-limited')))).toBe('ceiling');
  expect(reasonOf(new ProblemError(toProblem('upstream')))).toBeNull();
  expect(reasonOf(new Error('Rossi'))).toBeNull();
  expect(reasonOf('Rossi')).toBeNull();
});
