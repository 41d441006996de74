import type { ProviderLimits } from '#providers/shared/limits.ts';

/** 100 rows are safe, the true maximum is unknown; the allowance is that of an IP address (`apis/qonto.md`). */
export const limits = {
  id: 'qonto',
  label: 'Qonto',
  variables: [
    ['QONTO_LOGIN', 'QONTO_SECRET_KEY'],
    ['QONTO_CLIENT_ID', 'QONTO_CLIENT_SECRET'],
    ['QONTO_TOKEN'],
  ],
  pageSize: 100,
  quota: { requests: 1000, seconds: 10 },
} satisfies ProviderLimits;

/** One row is enough: every page says how many there are. */
export const COUNT_SIZE = 1;
