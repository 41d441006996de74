/*
 * The tokens that the sandbox knows. They open nothing but made-up data, and the rest of Rubrica
 * learns them from this folder's README, as it would a real provider's.
 */

export const WETHOD = {
  token: 'sandbox-wethod-token',
  tokenWithoutPermission: 'sandbox-wethod-no-permission',
  company: 'sandbox',
  version: '2024-06-15',
} as const;

export const QONTO = {
  token: 'sandbox-qonto-token',
  tokenWithoutScope: 'sandbox-qonto-no-scope',
  apiKey: 'sandbox-login:sandbox-secret-key',
  stagingToken: 'sandbox-staging-token',
  clientId: 'sandbox-client-id',
  clientSecret: 'sandbox-client-secret',
} as const;
